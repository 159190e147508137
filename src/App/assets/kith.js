// Everything here improves pages that work without it.
import { Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink } from "govuk-frontend";
import { narrowAsked } from "./already-asked.js";
import { keepDrafts } from "./drafts.js";
import { warnWhenIdle } from "./idle.js";
import { usePasskeys } from "./passkeys.js";
import { sendOnce } from "./send-once.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

const parts = [
  ["govuk-button", Button],
  ["govuk-character-count", CharacterCount],
  ["govuk-checkboxes", Checkboxes],
  ["govuk-error-summary", ErrorSummary],
  ["govuk-notification-banner", NotificationBanner],
  ["govuk-radios", Radios],
  ["govuk-service-navigation", ServiceNavigation],
  ["govuk-skip-link", SkipLink],
];

for (const [name, Part] of parts) {
  for (const element of document.querySelectorAll(`[data-module="${name}"]`)) {
    try {
      new Part(element);
    } catch (problem) {
      // One broken part must not take drafts and the others with it.
      console.warn(problem);
    }
  }
}

for (const link of document.querySelectorAll("[data-print]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    window.print();
  });
}

for (const section of document.querySelectorAll("[data-asked]")) {
  narrowAsked(section);
}

for (const form of document.querySelectorAll("form[method=post i]")) {
  sendOnce(form);
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  keepDrafts(form);
}

usePasskeys();
warnWhenIdle();
