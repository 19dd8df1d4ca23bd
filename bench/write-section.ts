import {existsSync, readFileSync} from "node:fs";
import {writeFileAtomic} from "../src/node/write-file.js";

const title = "# Performance\n\nFigures as measured; each section names the command that makes it anew.\n";

/** Puts a section between its two marks in a Markdown file, in the place of the former one or at the end. */
export function writeSection(path: string, name: string, content: string): void {
  const text = existsSync(path) ? readFileSync(path, "utf8") : title;
  writeFileAtomic(path, replaceSection(text, name, content));
}

/** The text with the named section replaced, or added at the end. */
export function replaceSection(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- bench: ${name} -->`, `<!-- end of bench: ${name} -->`];
  const section = `${open}\n${content.trim()}\n${close}`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) return `${text.trimEnd()}\n\n${section}\n`;
  return text.slice(0, start) + section + text.slice(end + close.length);
}
