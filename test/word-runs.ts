import {comparableWords} from "../src/lib/duplicates/shingles.js";

/** Every run of `length` words of some texts, each text on its own. */
export function collectRuns(texts: Iterable<string>, length: number, toWords = comparableWords): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) for (const run of runsOf(toWords(text), length)) runs.add(run);
  return runs;
}

/** The runs of a text that stand in `forbidden` and not in `allowed`. */
export function findRuns(
  text: string,
  length: number,
  {forbidden, allowed}: {forbidden: ReadonlySet<string>; allowed: ReadonlySet<string>},
  toWords = comparableWords
): string[] {
  const found: string[] = [];
  for (const run of runsOf(toWords(text), length)) if (forbidden.has(run) && !allowed.has(run)) found.push(run);
  return found;
}

/** Words as an outside checker finds them who reads bytes as Latin-1 and knows nothing of tables. */
export function latinWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9\u00c0-\u00ff]+/g) ?? [];
}

export const asLatin = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

function* runsOf(words: readonly string[], length: number): Iterable<string> {
  for (let at = 0; at + length <= words.length; ++at) yield words.slice(at, at + length).join(" ");
}
