import {expect, it} from "vitest";
import {renderInlineMarkup} from "../../src/lib/inline-markup.js";

it("renders emphasis, strong text and links", () => {
  expect(renderInlineMarkup("a *b* **c** [d](https://example.org/e?f=1&g)")).toBe(
    'a <em>b</em> <strong>c</strong> <a href="https://example.org/e?f=1&amp;g">d</a>'
  );
});

it("leaves everything else as text", () => {
  expect(renderInlineMarkup('<img src="x"> [y](javascript:alert) 2 * 3')).toBe(
    "&lt;img src=&quot;x&quot;&gt; [y](javascript:alert) 2 * 3"
  );
});
