// Saves what is typed to form[data-draft="/address"] one second after typing pauses, and when the page is left.
const pause = 1_000;
const retryAfter = 15_000;
// Browsers refuse keepalive bodies above 64 kB.
const keepaliveLimit = 60_000;

export function keepDrafts(form) {
  const address = form.dataset.draft;
  const said = place(form);
  let timer = 0;
  let saved = contents(form);
  let sending = null;
  let leaving = false;

  form.addEventListener("input", () => later(pause));
  form.addEventListener("change", () => later(pause));
  form.addEventListener("focusout", () => later(0));
  form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) {
      leaving = true;
      clearTimeout(timer);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      save(true);
    }
  });
  window.addEventListener("online", () => later(0));
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  // The last line of defence: nothing typed may vanish because a tab was closed while the network was away.
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && contents(form) !== saved) {
      save(true);
      event.preventDefault();
    }
  });

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(() => save(false), delay);
  }

  async function save(last) {
    clearTimeout(timer);
    const now = contents(form);
    if (leaving || now === saved) {
      return;
    }
    if (sending !== null && !last) {
      // Saves go one after another, so that an older one can never overwrite a newer one.
      later(pause);
      return;
    }

    const body = new FormData(form);
    sending = fetch(address, {
      method: "POST",
      body,
      credentials: "same-origin",
      redirect: "manual",
      keepalive: last && now.length < keepaliveLimit,
      headers: { "X-Requested-With": "kith" },
    });
    try {
      told(await sending, now);
    } catch {
      failed("Not saved. Kith cannot be reached. Keep this page open: it will try again.");
      later(retryAfter);
    } finally {
      sending = null;
    }
  }

  function told(answer, sent) {
    if (answer.ok) {
      saved = sent;
      say(`Saved ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`, false);
    } else if (answer.status === 401 || answer.type === "opaqueredirect") {
      failed("Not saved: you have been signed out. Sign in in another tab, then come back. What you typed is still here.");
      later(retryAfter);
    } else if (answer.status === 409) {
      failed("Not saved: this draft was changed somewhere else. Copy what you typed before you reload the page.");
    } else {
      failed("Not saved. Keep this page open: it will try again.");
      later(retryAfter);
    }
  }

  function failed(words) {
    say(words, true);
  }

  function say(words, failure) {
    said.classList.toggle("kith-saved--failed", failure);
    if (said.textContent !== words) {
      said.textContent = words;
    }
  }
}

function contents(form) {
  const pairs = [...new FormData(form)].filter(([name, value]) => name !== "__RequestVerificationToken" && typeof value === "string");
  return JSON.stringify(pairs);
}

function place(form) {
  const known = form.querySelector("[data-draft-saved]");
  if (known !== null) {
    return known;
  }
  const made = document.createElement("p");
  made.className = "kith-saved";
  made.setAttribute("role", "status");
  made.setAttribute("aria-live", "polite");
  form.append(made);
  return made;
}
