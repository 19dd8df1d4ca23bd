import {describe, expect, it} from "vitest";
import {comparePartShares, countParts, describeParts, partGaps} from "../../../src/lib/dataset/part-shares.js";
import {sampleFilms} from "./sample-films.js";

const films = sampleFilms(
  {part: "train", genres: ["Action"]},
  {part: "train", genres: ["Drama"]},
  {part: "validation", genres: ["Action"]},
  {part: "test", genres: ["Drama"], hasPoster: false}
);

describe("countParts", () => {
  it("gives each part's size", () => {
    expect(countParts(films).map(({part, films, share}) => [part, films, share])).toEqual([
      ["train", 2, 0.5],
      ["validation", 1, 0.25],
      ["test", 1, 0.25]
    ]);
  });
});

describe("comparePartShares", () => {
  it("shares each part's films among the genres and modalities", () => {
    const shares = (trait: string) =>
      comparePartShares(films)
        .filter((row) => row.trait === trait)
        .map((row) => row.share);
    expect(shares("Action")).toEqual([0.5, 1, 0]);
    expect(shares("Has a poster")).toEqual([1, 1, 0]);
  });

  it("leaves out a part with no film", () => {
    const parts = comparePartShares(films.slice(0, 3)).map((row) => row.part);
    expect(new Set(parts)).toEqual(new Set(["train", "validation"]));
  });
});

describe("partGaps", () => {
  it("is the distance of the lowest share from the highest, largest first", () => {
    const rows = (shares: number[], trait: string) =>
      shares.map((share, i) => ({trait, part: (["train", "validation", "test"] as const)[i], films: 1, share}));
    const gaps = partGaps([...rows([0.5, 0.25, 0.375], "Drama"), ...rows([0.25, 0.75, 0.5], "Crime")]);
    expect(gaps.map(({trait, gap, low, high}) => [trait, gap, low.part, high.part])).toEqual([
      ["Crime", 0.5, "train", "validation"],
      ["Drama", 0.25, "validation", "train"]
    ]);
  });
});

describe("describeParts", () => {
  it("gives the sizes and names the largest gap", () => {
    expect(describeParts(films)).toBe(
      "Films: 2 in train (50.0%), 1 in validation (25.0%) and 1 in test (25.0%). The largest gap between two parts is 100.0 points: Action, 0.0% of test and 100.0% of validation."
    );
  });

  it("asks for more than one part", () => {
    expect(describeParts(films.slice(0, 2))).toMatch(/^Only one part/);
  });
});
