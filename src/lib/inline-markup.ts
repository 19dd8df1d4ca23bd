const entities: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};

/**
 * HTML of a sentence in which `*emphasis*`, `**strong**` and `[links](https://…)` may stand. Everything else is text:
 * markup in it is escaped.
 */
export function renderInlineMarkup(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character])
    .replace(/\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/\*(.+?)\*/g, "<em>$1</em>");
}
