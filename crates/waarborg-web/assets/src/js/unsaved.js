/** Asks before leaving a form that was changed. The browser shows its own text. */
export function unsaved(doc) {
  const changed = new Set();
  for (const form of doc.querySelectorAll("form[data-warn-unsaved]")) {
    const note = (event) => event.target.name && changed.add(form);
    form.addEventListener("input", note);
    form.addEventListener("change", note);
    form.addEventListener("reset", () => changed.delete(form));
    form.addEventListener("submit", (event) => {
      // judged after the other listeners, so that a prevented submit keeps its warning
      setTimeout(() => event.defaultPrevented || changed.delete(form));
      if (!event.defaultPrevented) changed.delete(form);
    });
  }
  window.addEventListener("beforeunload", (event) => {
    if (changed.size > 0) event.preventDefault();
  });
}
