/** Select all, and the number of selected rows. */
export function bulk(doc) {
  for (const form of doc.querySelectorAll("[data-bulk]")) {
    const all = form.querySelector("[data-select-all]");
    if (!all) continue;
    const boxes = () => [...form.querySelectorAll(`input[type=checkbox][name="${CSS.escape(all.dataset.selectAll)}"]`)].filter((box) => !box.disabled);
    const count = form.querySelector("[data-bulk-count]");
    const none = count ? count.textContent : "";
    if (count) count.setAttribute("role", "status");
    const show = () => {
      const list = boxes();
      const n = list.filter((box) => box.checked).length;
      all.checked = n > 0 && n === list.length;
      all.indeterminate = n > 0 && n < list.length;
      if (count) count.textContent = n === 0 ? none : n === 1 ? count.dataset.bulkOne : count.dataset.bulkMany.replace("{n}", n);
    };
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const box of boxes()) box.checked = all.checked;
      show();
    });
    form.addEventListener("change", (event) => event.target !== all && show());
    show();
  }
}
