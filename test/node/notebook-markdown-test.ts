import MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import {notebookMarkdown} from "../../src/node/notebook-markdown.js";

const render = (text: string) => notebookMarkdown(new MarkdownIt({html: true})).render(text);

describe("notebookMarkdown", () => {
  it("puts each second-level heading with what follows into a section", () => {
    const sections = render("# A\n\none\n\n## B\n\ntwo\n\n## C\n\nthree").split('<section class="page-section">');
    expect(sections).toHaveLength(3);
    expect(sections[1]).toContain("two");
    expect(sections[1]).toContain("</section>");
    expect(sections[2]).toContain("three");
  });

  it("marks where a slide begins, and leaves other comments alone", () => {
    expect(render("one\n\n<!-- slide -->\n\ntwo")).toContain('<div class="slide-break"></div>');
    expect(render("one\n\n<!-- slides -->\n\ntwo")).not.toContain("slide-break");
  });

  it("keeps notes for the speaker, with their markup", () => {
    expect(render("::: notes\nSay *this*.\n:::")).toBe(
      '<aside class="speaker-notes">\n<p>Say <em>this</em>.</p>\n</aside>\n'
    );
  });
});
