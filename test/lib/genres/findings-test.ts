import {describe, expect, it} from "vitest";
import {countCoOccurrence} from "../../../src/lib/genres/co-occurrence.js";
import {countCombinations} from "../../../src/lib/genres/combinations.js";
import {countByDecade, describeDecades} from "../../../src/lib/genres/decades.js";
import {
  findClaims,
  findCombinations,
  findDifference,
  findGenresPerFilm,
  findInGraph,
  findInMatrix,
  findMarginals,
  findOverDecades
} from "../../../src/lib/genres/findings.js";
import {buildGenreGraph} from "../../../src/lib/genres/graph.js";
import {describeDistribution, describeLabels} from "../../../src/lib/genres/label-statistics.js";
import {describeMarginals} from "../../../src/lib/genres/marginals.js";
import {publishedByLabelCount, publishedMatrix} from "./published-matrix.js";

const films = [0b1, 0b11, 0b11, 0b100];
const matrix = countCoOccurrence(films);
const reference = describeDistribution(publishedByLabelCount);

describe("findings say what the data holds", () => {
  it("of genres per film", () => {
    expect(findGenresPerFilm(describeLabels(films), reference)).toBe(
      "Our films have 1.50 of the nine genres each, and 50% have only one; " +
        "the reference’s have 1.48 each, and 63% have only one."
    );
  });

  it("of the published matrix", () => {
    expect(findInMatrix(publishedMatrix, "count", "Of the reference’s")).toBe(
      "Of the reference’s 24,171 films, Action with Crime is the commonest pair: 1,432 films have both."
    );
    expect(findInMatrix(publishedMatrix, "lift", "Of the reference’s")).toMatch(
      /Action with Adventure meet most above chance \(lift 2\.30\), Comedy with Sci-Fi least \(0\.01\)/
    );
    expect(findInMatrix(publishedMatrix, "probability", "Of the reference’s")).toMatch(
      /38% of Adventure have Action too, .* the other way round it is 35%/
    );
  });

  it("of a difference, where both matrices have the pair", () => {
    expect(findDifference(matrix, publishedMatrix, "lift")).toMatch(/Action with Adventure \(1\.33 against 2\.30\)/);
    expect(findDifference(matrix, publishedMatrix, "count")).toMatch(
      /^By share of all films, ours exceed .* Action with Adventure \(50\.0% against 5\.9%\)/
    );
    expect(findDifference(matrix, publishedMatrix, "probability")).toMatch(
      /Adventure with Action \(100% against 38%\)/
    );
  });

  it("of marginals, combinations and the graph", () => {
    expect(findMarginals(describeMarginals(matrix))).toMatch(
      /Adventure keeps the most company, 1\.00 .* Comedy the least/
    );
    expect(findCombinations(countCombinations(films), 1)).toBe(
      "3 of the 511 possible combinations occur; the 1 most frequent hold 50% of the films. " +
        "The first is Action, Adventure, 2 films."
    );
    expect(findInGraph(buildGenreGraph(matrix, 1), 1)).toBe(
      "1 of 36 pairs have a lift of 1.0 or more; the strongest is Action with Adventure at 1.33. Joined to none: Comedy."
    );
  });

  it("of the claims", () => {
    expect(findClaims(["holds", "holds", "partly"], ["holds", "fails", "fails"])).toBe(
      "Of 3 statements, on the reference’s own matrix 2 hold, 1 holds partly; on our films 1 holds, 2 fail."
    );
  });

  it("of the decades with enough films", () => {
    const dated = [1950, 1950, 1960, 1960].map((year, index) => ({year, multiHot: [0b1, 0b10, 0b11, 0b11][index]}));
    const rows = describeDecades(countByDecade(dated), [[0, 1]]);
    expect(findOverDecades(rows, 2)).toMatch(/0% had both in the 1950s and 100% in the 1960s/);
    expect(findOverDecades(rows, 3)).toBe("No pair has enough films in two decades to compare.");
  });
});

it("says so when no film is left", () => {
  const empty = countCoOccurrence([]);
  const sentences = [
    findGenresPerFilm(describeLabels([]), reference),
    findInMatrix(empty, "count", "Of our"),
    findDifference(empty, publishedMatrix, "npmi"),
    findMarginals(describeMarginals(empty)),
    findCombinations([], 20),
    findInGraph(buildGenreGraph(empty, 1), 1),
    findOverDecades([], 20)
  ];
  expect(new Set(sentences)).toEqual(new Set(["No film passes the filter."]));
});
