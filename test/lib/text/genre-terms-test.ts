import {describe, expect, it} from "vitest";
import {compareTerms, markStatistics, rankTerms} from "../../../src/lib/text/genre-terms.js";
import {countGroups, findFilmsWithTerm, type TermMatrix} from "../../../src/lib/text/term-counts.js";

// Films 0 and 1 are of the genre, 2 and 3 are not, 4 is left out by a filter. Terms: ghost, house, robot, comet.
const matrix: TermMatrix = {
  film: [0, 0, 1, 1, 2, 2, 3, 4],
  term: [0, 1, 0, 1, 1, 2, 2, 3],
  count: [3, 1, 2, 1, 1, 4, 1, 9]
};
const counts = countGroups(matrix, 4, (film) => (film === 4 ? undefined : film < 2));

describe("countGroups", () => {
  it("adds up words and films inside and outside, and passes over films that are not counted", () => {
    expect([...counts.inside]).toEqual([5, 2, 0, 0]);
    expect([...counts.outside]).toEqual([0, 1, 5, 0]);
    expect([...counts.filmsInside]).toEqual([2, 2, 0, 0]);
    expect([...counts.filmsOutside]).toEqual([0, 1, 2, 0]);
    expect(counts.films).toEqual({inside: 2, outside: 2});
  });
});

describe("findFilmsWithTerm", () => {
  it("finds the films and the count in each", () => {
    expect(findFilmsWithTerm(matrix, 1)).toEqual([
      {film: 0, count: 1},
      {film: 1, count: 1},
      {film: 2, count: 1}
    ]);
  });
});

describe("compareTerms", () => {
  const score = (statistic: (typeof markStatistics)[number]) => compareTerms(counts, statistic).map(({score}) => score);

  it("leaves out terms that stand in no film counted", () => {
    expect(compareTerms(counts).map(({term}) => term)).toEqual([0, 1, 2]);
  });

  it("computes each statistic as its formula says", () => {
    expect(score("frequency-ratio")).toEqual([Number.POSITIVE_INFINITY, 2 / 7 / (1 / 6), 0]);
    expect(score("pmi")[1]).toBeCloseTo(Math.log2((2 * 13) / (7 * 3)), 12);
    expect(score("chi-square")[0]).toBeCloseTo((13 * (5 * 6 - 0 * 2) ** 2) / (7 * 6 * 5 * 8), 12);
    expect(score("chi-square")[2]).toBeLessThan(0);
    expect(score("tf-idf")[1]).toBeCloseTo((2 / 7) * Math.log(4 / 3), 12);
    expect(score("log-odds")).toEqual(compareTerms(counts).map(({z}) => z));
  });

  it("puts the genre's own word first by every statistic", () => {
    for (const statistic of markStatistics) {
      expect(rankTerms(compareTerms(counts, statistic), 1)[0].term, statistic).toBe(0);
    }
  });
});

describe("rankTerms", () => {
  it("breaks ties, infinite ones too, by the order of terms", () => {
    const infinite = [2, 0, 1].map((term) => ({...compareTerms(counts)[0], term, score: Number.POSITIVE_INFINITY}));
    expect(rankTerms(infinite, 3).map(({term}) => term)).toEqual([0, 1, 2]);
  });

  it("gives the other end on request", () => {
    expect(rankTerms(compareTerms(counts), 1, "least")[0].term).toBe(2);
  });
});
