// Fills the demo that the workers copy.
import { fillDemo } from "./demo.mjs";

await fillDemo();
