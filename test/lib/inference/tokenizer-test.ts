import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {createTokenizer} from "../../../src/lib/inference/tokenizer.js";
import {sha256} from "../../../src/node/checksums.js";
import {openCorpus} from "../../../src/node/corpus.js";
import {readModelCard, readModelFile} from "../../../src/node/models.js";
import {projectRoot} from "../../../src/node/paths.js";
import {noCorpus, testCorpus} from "../../find-corpus.js";

interface Fixture {
  maxTokens: number;
  hostile: {text: string; ids: number[]}[];
  /** First 12 digits of the SHA-256 of the ids, by film. */
  plots: Record<string, string>;
}

const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(projectRoot, "test/fixtures", name), "utf8"));
const fixture = readFixture("tokenizer.json") as Fixture;
const {tokenizer: file} = readModelCard("minilm-encoder");
const tokenizer = createTokenizer(new TextDecoder().decode(readModelFile(file!)));

describe("createTokenizer", () => {
  it("gives Python's ids for hostile strings", () => {
    expect(fixture.hostile.length).toBeGreaterThanOrEqual(200);
    const different = fixture.hostile
      .map(({text, ids}) => ({text, ids: ids.join(), found: tokenizer.encode(text, fixture.maxTokens).join()}))
      .filter(({ids, found}) => ids !== found);
    expect(different).toEqual([]);
  });

  it("gives Python's ids around every code point that stands alone, and around many of each long run", () => {
    const {ids, runs} = readFixture("code-points.json") as {ids: string[]; runs: [first: number, place: number][]};
    const different: string[] = [];
    let compared = 0;
    for (const [index, [first, place]] of runs.entries()) {
      const last = (runs[index + 1]?.[0] ?? 0x110000) - 1;
      for (let point = first; point <= last; point += point - first < 600 || last - point < 600 ? 1 : 97) {
        if (point >= 0xd800 && point <= 0xdfff) continue;
        const character = String.fromCodePoint(point);
        ++compared;
        if (tokenizer.encode(`a${character}b e${character}`, 64).join(" ") === ids[place]) continue;
        different.push(`U+${point.toString(16).toUpperCase()}`);
      }
    }
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(80_000);
  }, 120_000);

  it.skipIf(!testCorpus)(`gives Python's ids for 2,000 plots (skipped when ${noCorpus})`, () => {
    const plots = openCorpus(testCorpus!).plots.filter(({movieId}) => movieId in fixture.plots);
    if (Object.keys(fixture.plots).length) expect(plots.length).toBeGreaterThanOrEqual(2000);
    const different = plots.filter(({movieId, plot}) => {
      const ids = tokenizer.encode(plot, fixture.maxTokens).join(" ");
      return sha256(ids).slice(0, 12) !== fixture.plots[movieId];
    });
    expect(different.map(({movieId}) => movieId)).toEqual([]);
  });

  it("cuts a long text and closes it with [SEP]", () => {
    const ids = tokenizer.encode("a lamp in the dark ".repeat(100), 32);
    expect(ids).toHaveLength(32);
    expect([ids[0], ids.at(-1)]).toEqual([101, 102]);
  });

  it("puts a heading ahead of the text and cuts the text alone", () => {
    const plain = tokenizer.encode("a lamp", 64);
    const headed = tokenizer.encode("a lamp", 64, "The Keeper (1931)");
    expect(headed.slice(-plain.length + 1)).toEqual(plain.slice(1));
    const cut = tokenizer.encode("a lamp ".repeat(100), 32, "The Keeper (1931)");
    expect(cut.slice(0, 8)).toEqual(headed.slice(0, 8));
    expect(cut).toHaveLength(32);
    expect(cut.at(-1)).toBe(102);
  });
});
