import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {measureLogOdds} from "../../../src/lib/text/log-odds.js";
import {projectRoot} from "../../../src/node/paths.js";

interface Fixture {
  inside: number[];
  outside: number[];
  cases: {prior_words: number; log_odds: (number | null)[]; standard_error: (number | null)[]}[];
}

const fixture: Fixture = JSON.parse(readFileSync(join(projectRoot, "test/fixtures/log-odds.json"), "utf8"));
const counts = fc.array(fc.tuple(fc.integer({min: 0, max: 500}), fc.integer({min: 1, max: 500})), {
  minLength: 2,
  maxLength: 30
});

describe("measureLogOdds", () => {
  for (const {prior_words, log_odds, standard_error} of fixture.cases) {
    it(`equals NumPy's figures with ${prior_words} words of prior belief (test/fixtures/log_odds.py)`, () => {
      const measured = measureLogOdds(fixture.inside, fixture.outside, prior_words);
      for (const [word, {logOdds, standardError, z}] of measured.entries()) {
        if (log_odds[word] === null) {
          expect(logOdds).toBeNaN();
          continue;
        }
        expect(logOdds).toBeCloseTo(log_odds[word], 12);
        expect(standardError).toBeCloseTo(standard_error[word]!, 12);
        expect(z).toBeCloseTo(log_odds[word] / standard_error[word]!, 10);
      }
    });
  }

  it("changes its sign when the groups change places", () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const [inside, outside] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const forth = measureLogOdds(inside, outside);
        const back = measureLogOdds(outside, inside);
        for (const [word, {logOdds}] of forth.entries()) expect(logOdds).toBeCloseTo(-back[word].logOdds, 8);
      })
    );
  });

  it("is zero for every word when both groups use them alike", () => {
    for (const {logOdds} of measureLogOdds([1, 20, 300], [1, 20, 300])) expect(logOdds).toBeCloseTo(0, 12);
  });

  it("is surer of a frequent word than of a rare one with the same ratio", () => {
    const [rare, frequent] = measureLogOdds([4, 400, 9596], [1, 100, 9899]);
    expect(frequent.z).toBeGreaterThan(rare.z);
    expect(frequent.standardError).toBeLessThan(rare.standardError);
  });
});
