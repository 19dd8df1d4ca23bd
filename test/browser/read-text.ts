import type {Page} from "playwright-core";

/** What says of itself on which films its figures were measured. */
const measured = "[data-measured-on]";

/**
 * All that a page tells a reader, hidden parts too: text, choices, titles, labels and alternative texts, a line each.
 * Cells' code is left out, and so is what says on which other films it was measured.
 */
export function readPageText(page: Page): Promise<string> {
  return page.evaluate(
    ({skipped, spoken}) => {
      const told = [document.title];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
        node instanceof Element && node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) told.push(node.data);
        else for (const name of spoken) told.push((node as Element).getAttribute(name) ?? "");
      }
      return told
        .map((text) => text.replace(/\s+/g, " ").trim())
        .filter(Boolean)
        .join("\n");
    },
    {
      skipped: `script, style, noscript, pre, [type=checkbox], [type=radio], ${measured}`,
      spoken: ["title", "aria-label", "alt", "placeholder", "value"]
    }
  );
}
