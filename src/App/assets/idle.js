// body[data-idle-minutes][data-idle-url]: says two minutes beforehand that the session is about to end, and lets
// the worker stay. What was typed is a draft by then; nothing depends on this warning being seen.
const ahead = 2;

export function warnWhenIdle() {
  const minutes = Number(document.body.dataset.idleMinutes ?? 0);
  if (!(minutes > ahead)) {
    return;
  }

  const bar = document.createElement("div");
  bar.className = "kith-idle";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "Signed in");
  bar.hidden = true;
  const text = document.createElement("p");
  text.className = "govuk-body";
  text.setAttribute("role", "alert");
  const stay = document.createElement("button");
  stay.type = "button";
  stay.className = "govuk-button govuk-!-margin-bottom-0";
  stay.textContent = "Stay signed in";
  bar.append(text, stay);
  document.body.append(bar);

  let warn = 0;
  let end = 0;
  start();
  stay.addEventListener("click", renew);

  function start() {
    clearTimeout(warn);
    clearTimeout(end);
    bar.hidden = true;
    warn = setTimeout(() => {
      bar.hidden = false;
      stay.hidden = false;
      text.textContent = `You will be signed out in ${ahead} minutes. What you have typed will be kept.`;
    }, (minutes - ahead) * 60_000);
    end = setTimeout(() => {
      stay.hidden = true;
      text.textContent = "You have been signed out. Sign in in another tab to carry on: what you typed is still here.";
    }, minutes * 60_000);
  }

  async function renew() {
    try {
      const answer = await fetch(document.body.dataset.idleUrl, { credentials: "same-origin", redirect: "manual" });
      if (answer.ok) {
        start();
        return;
      }
    } catch {
      // Said below.
    }
    text.textContent = "Kith could not keep you signed in. Sign in in another tab: what you typed is still here.";
  }
}
