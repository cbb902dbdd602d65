// Small enhancements of pages that work without them. Everything is driven by data attributes.
import { autosubmit } from "./autosubmit.js";
import { bulk } from "./bulk.js";
import { hotkeys } from "./hotkeys.js";
import { small } from "./small.js";
import { unsaved } from "./unsaved.js";
import { upload } from "./upload.js";

for (const start of [small, autosubmit, bulk, hotkeys, unsaved, upload]) start(document);
