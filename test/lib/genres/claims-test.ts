import {describe, expect, it} from "vitest";
import {judgeAlone, judgeTogether, REFERENCE_CLAIMS, testClaim} from "../../../src/lib/genres/claims.js";
import {countCoOccurrence} from "../../../src/lib/genres/co-occurrence.js";
import {publishedMatrix} from "./published-matrix.js";

describe("the reference project's claims on its own matrix", () => {
  const results = REFERENCE_CLAIMS.map((claim) => testClaim(claim, publishedMatrix, {mostGenres: 3}));

  it("finds Action with Crime: most films of all pairs, second by lift", () => {
    expect(results[0]).toMatchObject({films: 1432, rank: 2, countRank: 1, pairs: 36, verdict: "holds"});
  });

  it("finds Horror with Thriller third by lift", () => {
    expect(results[1]).toMatchObject({films: 1134, rank: 3, verdict: "holds"});
  });

  it("finds Romance with Drama only a little above chance", () => {
    const result = results[2];
    expect(result).toMatchObject({films: 755, rank: 7, verdict: "partly"});
    expect(result.kind === "together" && result.lift).toBeCloseTo((755 * 24171) / (4008 * 4064), 12);
  });

  it("finds Comedy to have the fewest companions, and bounds the share that is Comedy alone", () => {
    const result = results[3];
    expect(result).toMatchObject({rank: 1, genres: 9, partners: 1, verdict: "holds"});
    expect(result.kind === "alone" && result.companions).toBeCloseTo(1960 / 4021, 12);
    expect(result.kind === "alone" && result.aloneShare).toEqual([2061 / 4021, 3041 / 4021]);
  });

  it("finds Sci-Fi third, after Drama", () => {
    expect(results[4]).toMatchObject({rank: 3, verdict: "holds"});
  });
});

it("cannot test a claim on genres without films", () => {
  const empty = countCoOccurrence([]);
  for (const claim of REFERENCE_CLAIMS) {
    expect(testClaim(claim, empty, {mostGenres: 9}).verdict).toBe("cannot be tested");
  }
});

it("takes the share alone as it is where it is known", () => {
  const alone = [0, 0, 1, 0, 0, 0, 0, 0, 0];
  const matrix = countCoOccurrence([0b100, 0b101]);
  expect(testClaim(REFERENCE_CLAIMS[3], matrix, {alone, mostGenres: 9})).toMatchObject({aloneShare: [0.5, 0.5]});
});

it("judges a pair by its interval, then by its lift", () => {
  expect(judgeTogether(1.5, [1.2, 1.8])).toBe("holds");
  expect(judgeTogether(1.4, [1.2, 1.8])).toBe("partly");
  expect(judgeTogether(1.6, [0.9, 2.3])).toBe("undecided");
  expect(judgeTogether(0.5, [0.4, 0.6])).toBe("fails");
  expect(judgeTogether(0, [0, NaN])).toBe("fails");
});

it("judges a genre on its own by thirds", () => {
  expect([3, 4, 6, 7].map((rank) => judgeAlone(rank, 9))).toEqual(["holds", "partly", "partly", "fails"]);
});
