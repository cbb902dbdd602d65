// Somebody who uses no mouse.
import { tabTo } from "./people.mjs";

/** Goes to something with Tab and presses Enter: a link or a button. */
export async function enterOn(page, target, most) {
  await tabTo(page, target, most);
  await page.keyboard.press("Enter");
}

/** Goes to a field with Tab and types. */
export async function typeIn(page, target, text, most) {
  await tabTo(page, target, most);
  await page.keyboard.type(text);
}

/** Goes to the current choice, and from there with the arrow keys to another. */
export async function arrowTo(page, group, label, most) {
  await tabTo(page, group.getByRole("radio", { checked: true }), most);
  const wanted = group.getByRole("radio", { name: label, exact: true });
  for (let presses = 0; !(await wanted.isChecked()); presses++) {
    if (presses > 10) throw new Error(`not reached with the arrows: ${label}`);
    await page.keyboard.press("ArrowDown");
  }
}
