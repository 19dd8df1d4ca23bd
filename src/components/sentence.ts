import {html} from "htl";
import {renderInlineMarkup} from "../lib/inline-markup.js";

/** A sentence of a corpus's description, within a paragraph of a page. */
export function sentence(text: string): Node {
  const span = html`<span></span>` as HTMLElement;
  span.innerHTML = renderInlineMarkup(text);
  return span;
}
