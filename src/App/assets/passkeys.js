// form[data-passkey="create" or "request"][data-passkey-options="/address"]: asks the device for a passkey when the
// form is sent, puts the answer in its field named by data-passkey-field (Credential if not given), and sends it.
export function usePasskeys() {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function") {
      form.hidden = false;
      form.addEventListener("submit", (event) => ask(form, event));
    } else {
      say(form, "This browser cannot use passkeys. Use your password and code instead.");
      form.addEventListener("submit", (event) => event.preventDefault());
    }
  }
}

async function ask(form, event) {
  event.preventDefault();
  say(form, "");
  try {
    const answer = await fetch(form.dataset.passkeyOptions, {
      method: "POST",
      body: new FormData(form),
      credentials: "same-origin",
    });
    if (!answer.ok) {
      say(form, "Sorry, there is a problem with passkeys at the moment. Try again, or sign in another way.");
      return;
    }
    const credential = await fromDevice(form.dataset.passkey, await answer.json());
    form.elements.namedItem(form.dataset.passkeyField ?? "Credential").value = JSON.stringify(credential);
    form.submit();
  } catch (problem) {
    say(form, words(problem));
  }
}

function fromDevice(verb, options) {
  return verb === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function words(problem) {
  switch (problem?.name) {
    case "InvalidStateError":
      return "This device already has a passkey for your account.";
    case "NotAllowedError":
      return "The passkey was not used: the request was cancelled or took too long. Try again.";
    default:
      return "The passkey could not be used on this device. Sign in another way.";
  }
}

function say(form, text) {
  let place = form.querySelector("[data-passkey-message]");
  if (place === null) {
    place = document.createElement("p");
    place.className = "govuk-body";
    place.dataset.passkeyMessage = "";
    place.setAttribute("role", "status");
    form.append(place);
  }
  place.textContent = text;
}
