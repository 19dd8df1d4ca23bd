import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rankDecisions} from "../../../src/lib/metrics/ranking.js";

const genres = 3;

/** Few probabilities, so that ties are common. */
const films = fc
  .array(fc.tuple(fc.constantFrom(0, 0.1, 0.5, 0.5000001, 1), fc.constantFrom(0, 1)), {maxLength: 60})
  .map((decisions) => {
    const whole = decisions.slice(0, decisions.length - (decisions.length % genres));
    return {
      films: whole.length / genres,
      genres,
      probabilities: Float64Array.from(whole, ([probability]) => probability),
      truth: Uint8Array.from(whole, ([, label]) => label)
    };
  });

describe("rankDecisions", () => {
  it("ranks as a stable sort by probability does, for one genre and for all", () => {
    fc.assert(
      fc.property(films, fc.constantFrom(undefined, 0, 1, 2), (data, genre) => {
        const expected = Array.from(data.probabilities, (probability, index) => ({probability, index}))
          .filter(({index}) => genre === undefined || index % genres === genre)
          .sort((a, b) => b.probability - a.probability);
        const ranking = rankDecisions(data, genre);
        expect([...ranking.probabilities]).toEqual(expected.map(({probability}) => probability));
        expect([...ranking.films]).toEqual(expected.map(({index}) => Math.floor(index / genres)));
        expect([...ranking.genres]).toEqual(expected.map(({index}) => index % genres));
        expect([...ranking.positive]).toEqual(expected.map(({index}) => data.truth[index]));
      })
    );
  });

  it("lets a threshold lie between different probabilities only", () => {
    const data = {films: 4, genres: 1, probabilities: Float64Array.of(0.5, 0.9, 0.5, 0.1), truth: new Uint8Array(4)};
    expect([...rankDecisions(data).ends]).toEqual([1, 0, 1, 1]);
  });
});
