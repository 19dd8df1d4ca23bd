import {Inspector} from "@observablehq/inspector";

/** A value that is no table, as the notebook's inspector shows it. */
export function showValue(value: unknown): HTMLElement {
  const node = document.createElement("div");
  new Inspector(node).fulfilled(value);
  return node;
}
