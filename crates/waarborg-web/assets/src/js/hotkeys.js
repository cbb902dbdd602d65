const typing = (target) => target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit], [type=button], [type=file])"));
const KEY = "wb-hotkeys";

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keys on [data-hotkey], and Ctrl+Enter for the default button of a form. Single keys can be switched off (WCAG 2.1.4). */
export function hotkeys(doc) {
  const off = () => doc.documentElement.dataset.hotkeys === "off" || stored() === "off";
  for (const toggle of doc.querySelectorAll("[data-hotkeys-toggle]")) {
    const show = () => toggle.setAttribute("aria-pressed", String(!off()));
    toggle.hidden = false;
    show();
    toggle.addEventListener("click", () => {
      try {
        localStorage.setItem(KEY, off() ? "on" : "off");
      } catch {
        // no storage: the server's choice stays
      }
      show();
    });
  }
  const named = [...doc.querySelectorAll("[data-hotkey]")];
  for (const item of named) item.setAttribute("aria-keyshortcuts", item.dataset.hotkey.replace(/ctrl/i, "Control").replace(/alt/i, "Alt"));

  doc.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.form || (event.target.closest && event.target.closest("form"));
      const inside = form ? [...form.elements].filter((el) => el.type === "submit" && !el.disabled) : [];
      // outside a form it can mean only one thing
      const everywhere = form ? [] : doc.querySelectorAll("[data-default]:not(:disabled)");
      const button = inside.find((el) => el.hasAttribute("data-default")) || inside[0] || (everywhere.length === 1 && everywhere[0]);
      if (!button) return;
      event.preventDefault();
      button.click();
      return;
    }
    const modified = event.ctrlKey || event.altKey;
    if (event.metaKey || (!modified && (off() || typing(event.target)))) return;
    const combo = `${event.ctrlKey ? "ctrl+" : ""}${event.altKey ? "alt+" : ""}${event.key.toLowerCase()}`;
    const item = named.find((el) => el.dataset.hotkey.toLowerCase() === combo && el.isConnected && !el.disabled);
    if (!item) return;
    event.preventDefault();
    if (item.matches("input, textarea, select")) item.focus();
    if (!item.matches("input:not([type=submit], [type=button], [type=checkbox], [type=radio]), textarea, select")) item.click();
  });
}
