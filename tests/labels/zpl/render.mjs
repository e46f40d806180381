// Renders many labels in one process: a JSON list of {zpl, width, height, dpmm} on standard input,
// a PNG in base64 or "failed: why" a line on standard output. Sizes in mm.
import { readFileSync } from "node:fs";
import { ready } from "zpl-renderer-js";

const { api } = await ready;
for (const label of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    console.log(await api.zplToBase64Async(label.zpl, label.width, label.height, label.dpmm));
  } catch (error) {
    console.log(`failed: ${error}`);
  }
}
