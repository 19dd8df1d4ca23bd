import {appendFileSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type FoundEntry, Journal} from "../../../src/node/ingest/journal.js";
import {temporaryFolder} from "../sample-corpus.js";

const found = (number: number, overview = "A plot."): FoundEntry => ({
  kind: "found",
  movieId: `tt${number}`,
  film: {tmdbId: number, overview, posterPath: null, originalLanguage: "en"}
});

describe("Journal", () => {
  it("gives back what was appended, the last entry of a film being the one that holds", () => {
    const path = join(temporaryFolder(), "work", "journal.jsonl");
    const journal = new Journal(path);
    journal.append(found(1));
    journal.append({kind: "found", movieId: "tt2", film: null});
    journal.append({kind: "titles", bytes: 9, sha256: "ab"});
    journal.append({...found(1), runtime: 88});
    journal.close();
    const again = new Journal(path);
    expect([...again.found.values()]).toEqual([
      {...found(1), runtime: 88},
      {kind: "found", movieId: "tt2", film: null}
    ]);
    expect(again.titles).toEqual({kind: "titles", bytes: 9, sha256: "ab"});
    again.close();
  });

  it("wherever it is cut, keeps every whole line and goes on after it", () => {
    const overviews = fc.array(fc.string({unit: "grapheme"}), {minLength: 1, maxLength: 5});
    fc.assert(
      fc.property(overviews, fc.double({min: 0, max: 1, noNaN: true}), (texts, share) => {
        const path = join(temporaryFolder(), "journal.jsonl");
        const journal = new Journal(path);
        for (const [index, text] of texts.entries()) journal.append(found(index, text));
        journal.close();
        const bytes = readFileSync(path);
        const cut = bytes.subarray(0, Math.floor(share * bytes.length));
        writeFileSync(path, cut);
        const whole = cut.toString("latin1").split("\n").length - 1;
        const again = new Journal(path);
        expect(again.found.size).toBe(whole);
        again.append(found(100));
        again.close();
        const last = new Journal(path);
        expect([...last.found.keys()]).toEqual(
          [...texts.keys()]
            .slice(0, whole)
            .map((index) => `tt${index}`)
            .concat("tt100")
        );
        last.close();
      }),
      {numRuns: 50}
    );
  });

  it("settles into the same bytes in whatever order the entries came", () => {
    const write = (numbers: number[]) => {
      const path = join(temporaryFolder(), "journal.jsonl");
      const journal = new Journal(path);
      for (const number of numbers) journal.append(found(number));
      journal.append({kind: "poster", movieId: "tt2", posterPath: "/a.jpg", size: "w154", bytes: 5});
      journal.settle();
      journal.close();
      return readFileSync(path, "utf8");
    };
    expect(write([3, 1, 2])).toBe(write([1, 2, 3, 1]));
  });

  it("names a line within it that is none of a journal", () => {
    const path = join(temporaryFolder(), "journal.jsonl");
    const journal = new Journal(path);
    journal.append(found(1));
    journal.close();
    appendFileSync(path, "half a li\n");
    expect(() => new Journal(path)).toThrow(`${path}:2: is no line of a journal; remove it, or start with --fresh`);
  });
});
