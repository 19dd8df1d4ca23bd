import {html} from "htl";
import {decodeShareFragment, encodeShareFragment} from "../lib/share-code.js";

/** The code that the address carries to this cell, with what to tell the reader; undefined when it carries none. */
export async function codeFromLink(id: string): Promise<{code?: string; notice: string} | undefined> {
  try {
    const code = await decodeShareFragment(location.hash, id);
    return code === undefined ? undefined : {code, notice: "This code came with the link: read it, then run it."};
  } catch (error) {
    return {notice: (error as Error).message};
  }
}

/** Puts the code into the address and copies that; where copying is refused the link stands in a field to copy from. */
export async function copyShareLink(id: string, code: string): Promise<Node | string> {
  const link = new URL(await encodeShareFragment(id, code), location.href).href;
  history.replaceState(history.state, "", link);
  try {
    await navigator.clipboard.writeText(link);
    return "Link copied. It holds the code itself, and runs nothing when opened.";
  } catch {
    const field = html`<input type="text" readonly value=${link}>` as HTMLInputElement;
    field.addEventListener("focus", () => field.select());
    return html`<label class="cell-link">Copy this link ${field}</label>` as HTMLElement;
  }
}
