/** Print, copy, focus, and dropdowns that close. */
export function small(doc) {
  for (const button of doc.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  for (const button of doc.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    const text = button.textContent;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      const source = doc.querySelector(button.dataset.copy);
      if (!source) return;
      try {
        await navigator.clipboard.writeText(("value" in source ? source.value : source.textContent).trim());
      } catch {
        return;
      }
      button.textContent = button.dataset.copied || "✓";
      setTimeout(() => (button.textContent = text), 2000);
    });
  }
  const focus = doc.querySelector("[data-focus]");
  if (focus) focus.focus();

  const open = () => doc.querySelectorAll(".wb-dropdown[open]");
  doc.addEventListener("click", (event) => {
    for (const item of open()) if (!item.contains(event.target)) item.open = false;
  });
  doc.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const item of open()) {
      const inside = item.contains(doc.activeElement);
      item.open = false;
      if (inside) item.querySelector("summary").focus();
    }
  });
}
