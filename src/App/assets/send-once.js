// A second press of the button while the first is on its way sends nothing. The server's client key is the real
// guard; this one spares people the wait.
const wait = 10_000;

export function sendOnce(form) {
  let sentAt = 0;
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) {
      return;
    }
    const now = Date.now();
    if (now - sentAt < wait) {
      event.preventDefault();
      return;
    }
    sentAt = now;
  });

  // Coming back with the browser's back button must not find the form locked.
  window.addEventListener("pageshow", () => {
    sentAt = 0;
  });
}
