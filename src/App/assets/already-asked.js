// Of what was asked already, shows what concerns the people that are ticked; without script all of it is shown.
export function narrowAsked(section) {
  const form = section.closest("form");
  const boxes = [...form.querySelectorAll("input[type=checkbox][name='Act.People'], input[type=checkbox][name='Act.Children']")];
  const lines = [...section.querySelectorAll("[data-asked-about]")];
  if (boxes.length === 0) {
    return;
  }
  const narrow = () => {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    for (const line of lines) {
      const about = line.dataset.askedAbout.split(" ").filter(Boolean);
      const answered = line.querySelector("select")?.value;
      line.hidden = ticked.length > 0 && about.length > 0 && !answered && !about.some((person) => ticked.includes(person));
    }
    section.hidden = lines.every((line) => line.hidden);
  };
  form.addEventListener("change", narrow);
  narrow();
}
