import {describe, expect, it} from "vitest";
import type {GENRES} from "../../../src/lib/genres/genres.js";
import {COLOR_FAMILIES} from "../../../src/lib/posters/color-families.js";
import {
  findBaseline,
  findFamilies,
  findLayout,
  findMeanPosters,
  findOverDecades,
  findSpread
} from "../../../src/lib/posters/findings.js";
import type {GroupMean} from "../../../src/lib/posters/group-means.js";
import {POSTER_MEASURES} from "../../../src/lib/posters/read-poster-figures.js";

const spread = (group: string, median: number, count = 100) => ({
  group,
  count,
  low10: median - 0.2,
  low25: median - 0.1,
  median,
  high75: median + 0.1,
  high90: median + 0.2
});
const shares = (values: Record<string, number>) => Float64Array.from(COLOR_FAMILIES, ({name}) => values[name] ?? 0.01);
const group = (genre: GroupMean["genre"], values: Float64Array): GroupMean => ({genre, posters: 100, values});

describe("findings on posters", () => {
  it("name the lightest and the darkest genre, and say when their middle halves overlap", () => {
    const measure = POSTER_MEASURES[0];
    expect(findSpread(measure, [spread("Horror", 0.4), spread("Comedy", 0.5)])).toBe(
      "Comedy has the lightest posters (median .500), Horror the darkest (.400), and yet their middle halves overlap: no single poster can be told by it."
    );
    expect(findSpread(measure, [spread("Horror", 0.2), spread("Comedy", 0.8)])).toMatch("do not even overlap");
    expect(findSpread(measure, [spread("Horror", 0.2), spread("Comedy", 0.8, 3)])).toMatch("Too few");
  });

  it("tell how decades moved", () => {
    expect(
      findOverDecades(POSTER_MEASURES[0], [spread("1940s", 0.6), spread("1980s", 0.7), spread("2010s", 0.5)])
    ).toBe("From the 1940s to the 2010s the median lightness fell (.600 to .500); the lightest decade is the 1980s.");
  });

  it("name one colour a genre, and no colour twice", () => {
    const all = group(null, shares({black: 0.2, blue: 0.05}));
    const horror = group("Horror", shares({black: 0.4, blue: 0.05}));
    const thriller = group("Thriller", shares({black: 0.3, blue: 0.05}));
    const space = group("Sci-Fi", shares({black: 0.25, blue: 0.1}));
    expect(findFamilies([all, horror, thriller, space])).toBe(
      "What sets genres apart most: Horror black (40% of the surface, 2.0 times as much as all posters) and Sci-Fi blue (10% of the surface, 2.0 times as much as all posters)."
    );
  });

  it("point at the field that differs most", () => {
    const all = group(null, new Float64Array(36).fill(0.5));
    const crime = group("Crime", new Float64Array(36).fill(0.5).fill(0.1, 11, 12));
    expect(findLayout([all, crime], "lightness")).toBe(
      "The largest difference: Crime is darker than other posters at the bottom, right."
    );
  });

  it("say which average is darkest, lightest, bluest and most yellow", () => {
    const poster = (genre: (typeof GENRES)[number] | null, lightness: number, blueYellow: number) => ({
      genre,
      decade: null,
      posters: 60,
      cells: [[lightness, 0, blueYellow] as [number, number, number]]
    });
    expect(
      findMeanPosters([
        poster(null, 0, 0),
        poster("Horror", 0.2, 0),
        poster("Comedy", 0.8, 0.1),
        poster("Sci-Fi", 0.5, -0.1)
      ])
    ).toBe(
      "On average Horror has the darkest posters and Comedy the lightest, Sci-Fi the bluest and Comedy the most yellow."
    );
  });

  it("measure what figures alone give away against chance", () => {
    const gains = [
      {genre: "Horror" as const, share: 0.1, averagePrecision: 0.3},
      {genre: "Drama" as const, share: 0.5, averagePrecision: 0.6}
    ];
    expect(findBaseline(gains, 0.45, 0.3)).toBe(
      "Colour and layout alone reach a mean average precision of .450, where chance is .300: most for Horror (3.0 times chance), least for Drama (1.2 times chance)."
    );
  });
});
