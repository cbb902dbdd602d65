/** A filter form submits itself when a choice changes; text waits for Enter or the button. */
export function autosubmit(doc) {
  doc.addEventListener("change", (event) => {
    const form = event.target.form;
    if (!form || !form.hasAttribute("data-autosubmit")) return;
    if (event.target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
  });
}
