import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {everyFilm, type FilmFilter} from "../../src/lib/film-filter.js";
import {formatFilter, formatGenres, parseFilter, parseGenres} from "../../src/lib/film-filter-url.js";

const year = fc.integer({min: 1900, max: 2030});
const filters: fc.Arbitrary<FilmFilter> = fc.record({
  years: fc.option(fc.tuple(year, year).map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]))),
  genres: fc.integer({min: 0, max: 511}),
  modality: fc.constantFrom("any" as const, "plot" as const, "poster" as const, "both" as const),
  part: fc.constantFrom(null, "train" as const, "validation" as const, "test" as const),
  rule: fc.constantFrom("any" as const, "within" as const)
});

const reader = (text: string) => {
  const params = new URLSearchParams(text);
  return (name: string) => params.get(name) ?? undefined;
};

describe("a filter in the URL", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const written = formatFilter(filter);
        expect(parseFilter((name) => written[name])).toEqual(filter);
      })
    );
  });

  it("writes nothing for every film", () => {
    expect(Object.values(formatFilter(everyFilm)).filter(Boolean)).toEqual([]);
  });

  it("reads what a person would type", () => {
    expect(parseFilter(reader("?years=1990-1999&genres=Sci-Fi, Action&has=both&part=test&rule=within"))).toEqual({
      years: [1990, 1999],
      genres: 0b010000001,
      modality: "both",
      part: "test",
      rule: "within"
    });
  });

  it("keeps the initial condition where the text means nothing, and turns years about", () => {
    const initial: FilmFilter = {...everyFilm, years: [1950, 1960], part: "train"};
    expect(parseFilter(reader("?years=soon&has=music&part=all&rule=none"), initial)).toEqual(initial);
    expect(parseFilter(reader("?years=1999-1990")).years).toEqual([1990, 1999]);
  });
});

describe("genres in the URL", () => {
  it("stand in the order of the nine; other names are passed over", () => {
    expect(formatGenres(parseGenres("Thriller,Western,Action"))).toBe("Action,Thriller");
  });
});
