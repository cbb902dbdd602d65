const KEY = "wb-filter";

function remember(field) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, name: field.name }));
  } catch {
    // no storage: the focus starts at the top
  }
}

function remembered() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY));
    sessionStorage.removeItem(KEY);
    return kept && kept.path === location.pathname ? kept.name : null;
  } catch {
    return null;
  }
}

/**
 * A filter form submits itself when a choice is made with the pointer, and the focus comes back to it. The arrow
 * keys pass other choices on the way, so whoever uses the keyboard submits with the button (WCAG 3.2.2).
 */
export function autosubmit(doc) {
  let keys = false;
  doc.addEventListener("keydown", () => (keys = true), true);
  doc.addEventListener("pointerdown", () => (keys = false), true);
  doc.addEventListener("change", (event) => {
    const field = event.target;
    if (!field.form || !field.form.hasAttribute("data-autosubmit") || !field.matches("select, input[type=checkbox], input[type=radio]")) return;
    if (keys && !field.matches("[type=checkbox]")) return;
    remember(field);
    field.form.requestSubmit();
  });

  const name = remembered();
  const field = name && doc.querySelector(`form[data-autosubmit] [name="${CSS.escape(name)}"]`);
  if (!field) return;
  const details = field.closest("details");
  if (details) details.open = true;
  field.focus();
}
