import {describe, expect, it} from "vitest";
import {countCoOccurrence} from "../../../src/lib/genres/co-occurrence.js";
import {countByDecade, describeDecades, strongestPairs} from "../../../src/lib/genres/decades.js";

const films = [
  {year: 1999, multiHot: 0b11},
  {year: 1990, multiHot: 0b01},
  {year: 1987, multiHot: 0b10},
  {year: null, multiHot: 0b11}
];

describe("co-occurrence by decade", () => {
  it("makes one matrix a decade, oldest first, without films of unknown year", () => {
    const byDecade = countByDecade(films);
    expect([...byDecade.keys()]).toEqual([1980, 1990]);
    expect(byDecade.get(1990)!.counts[0].slice(0, 2)).toEqual([2, 1]);
  });

  it("gives the share of films with either genre that have both", () => {
    const [eighties, nineties] = describeDecades(countByDecade(films), [[0, 1]]);
    expect(eighties).toMatchObject({decade: 1980, both: 0, either: 1, share: 0});
    expect(nineties).toMatchObject({decade: 1990, both: 1, either: 2, share: 0.5, lift: 1});
    expect(nineties.shareInterval[0]).toBeLessThan(0.5);
  });
});

it("finds the pairs of highest lift among those with enough films", () => {
  const matrix = countCoOccurrence([0b011, 0b011, 0b001, 0b100, 0b100, 0b100, 0b100, 0b11000]);
  expect(strongestPairs(matrix, 1, 1)).toEqual([[3, 4]]);
  expect(strongestPairs(matrix, 1, 2)).toEqual([[0, 1]]);
});
