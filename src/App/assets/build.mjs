// Makes wwwroot/kith.css and wwwroot/kith.js. Run by the build of src/App/Kith.csproj, or by `npm run build`.
import { mkdir, writeFile, copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compileAsync } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../..");
const out = join(here, "../wwwroot");
await mkdir(out, { recursive: true });

const sheet = await compileAsync(join(here, "kith.scss"), {
  style: "compressed",
  sourceMap: false,
  quietDeps: true,
  logger: {
    // The Ministry's sheets still use a mixin that GOV.UK has deprecated; ours must not.
    warn(message, { span }) {
      if (!message.includes("govuk-text-colour")) {
        console.warn(message, span?.url?.href ?? "");
      }
    },
  },
  loadPaths: [join(root, "node_modules"), root],
});
await writeFile(join(out, "kith.css"), sheet.css);

await build({
  entryPoints: [join(here, "kith.js")],
  outfile: join(out, "kith.js"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
});

await copyFile(join(here, "kith.svg"), join(out, "kith.svg"));
