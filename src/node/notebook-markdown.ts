import type MarkdownIt from "markdown-it";
import container from "markdown-it-container";

type Token = InstanceType<MarkdownIt["core"]["State"]>["tokens"][number];

const cellLanguages = /^(js|ts|sql|html)\b/;

/**
 * Turns pages into notebooks: every cell reveals its code in a closed `<details>` below it, and every `## heading`
 * opens a `<section>` that ends before the next, so that a page can be shown one section at a time. Shown as slides, a
 * page gets a new one at each `<!-- slide -->`, and what stands between `::: notes` and `:::` is for the speaker alone.
 */
export function notebookMarkdown(markdown: MarkdownIt): MarkdownIt {
  markdown.use(container, "notes", {
    render: (tokens: readonly {nesting: number}[], index: number) =>
      tokens[index].nesting === 1 ? '<aside class="speaker-notes">\n' : "</aside>\n"
  });
  markdown.core.ruler.push("slides", ({tokens}) => markSlides(tokens));
  markdown.core.ruler.push("sections", ({tokens, Token}) => wrapSections(tokens, Token));
  const renderFence = markdown.renderer.rules.fence!;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (!cellLanguages.test(token.info) || /\b(echo|run)=false\b/.test(token.info)) {
      return renderFence(tokens, index, options, env, self);
    }
    if (!/\becho\b/.test(token.info)) token.info += " echo";
    return foldCode(renderFence(tokens, index, options, env, self));
  };
  return markdown;
}

/** Puts the echoed source, which follows the cell's output, into a details element. */
function foldCode(html: string): string {
  const start = html.lastIndexOf("<pre");
  if (start < 0) return html;
  return `${html.slice(0, start)}<details class="cell-code"><summary>Code</summary>${html.slice(start).trimEnd()}</details>\n`;
}

function markSlides(tokens: Token[]): void {
  for (const token of tokens) {
    if (token.type === "html_block" && token.content.trim() === "<!-- slide -->") {
      token.content = '<div class="slide-break"></div>\n';
    }
  }
}

function wrapSections(
  tokens: Token[],
  TokenClass: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token
): void {
  const out: Token[] = [];
  let open = false;
  const push = (content: string) => {
    const token = new TokenClass("html_block", "", 0);
    token.content = content;
    out.push(token);
  };
  for (const token of tokens) {
    if (token.type === "heading_open" && token.tag === "h2" && token.level === 0) {
      if (open) push("</section>\n");
      push('<section class="page-section">\n');
      open = true;
    }
    out.push(token);
  }
  if (open) push("</section>\n");
  tokens.splice(0, tokens.length, ...out);
}
