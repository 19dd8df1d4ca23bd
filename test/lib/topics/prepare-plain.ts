import type {TopicFilms} from "../../../src/lib/topics/describe-topics.js";
import {asPoints} from "../../../src/lib/topics/points.js";
import {sparseRows} from "../../../src/lib/train/matrix.js";
import {createRandom} from "../../../src/lib/train/random.js";

const common = "family friend city love life young woman man year secret".split(" ");

/** Films made of themes, with the tokens of each and its theme; embeddings are a direction a theme, with noise. */
export function preparePlain(
  themes: readonly string[][],
  count: number,
  seed: number
): TopicFilms & {tokens: number[][]; theme: number[]} {
  const random = createRandom(seed);
  const terms = [...new Set([...common, ...themes.flat()])].sort();
  const numbers = new Map(terms.map((term, index): [string, number] => [term, index]));
  const pick = (words: readonly string[]) => words[Math.floor(random.uniform() * words.length)];
  const directions = themes.map(() => Array.from({length: 16}, () => random.normal()));
  const theme = Array.from({length: count}, (_, film) => film % themes.length);
  const tokens = theme.map((index) =>
    Array.from({length: 20}, (_, place) => numbers.get(pick(place % 3 ? themes[index] : common))!)
  );
  const rows = tokens.map((list) => {
    const counts = new Map<number, number>();
    for (const term of list) counts.set(term, (counts.get(term) ?? 0) + 1);
    return [...counts].sort((a, b) => a[0] - b[0]);
  });
  const values = theme.flatMap((index) => directions[index].map((value) => value + 0.35 * random.normal()));
  return {
    terms,
    tokens,
    theme,
    termCounts: sparseRows(rows, terms.length),
    embeddings: asPoints(Float64Array.from(values), 16)
  };
}
