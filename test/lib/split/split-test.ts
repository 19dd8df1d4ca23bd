import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {hasGenre} from "../../../src/lib/genres/multi-hot.js";
import {seededHash} from "../../../src/lib/seeded-hash.js";
import {PARTS, type SplitFilm, splitFilms, splitId, strataOf} from "../../../src/lib/split/split.js";

/** Invented films whose genres, modality and groups follow from a hash of their number. */
function inventFilms(count: number): SplitFilm[] {
  return Array.from({length: count}, (_, index) => {
    const draw = (what: string) => seededHash(1, `${what} ${index}`);
    const first = Math.floor(9 * draw("first") ** 2);
    const second = Math.floor(12 * draw("second"));
    return {
      movieId: `tt${String(index).padStart(7, "0")}`,
      multiHot: (1 << first) | (second < 9 ? 1 << second : 0),
      hasPlot: draw("plot") < 0.75,
      hasPoster: draw("poster") < 0.7,
      group: draw("group") < 0.05 ? index - (index % 3) : index
    };
  });
}

const films = inventFilms(3000);
const parts = splitFilms(films, 2025);

describe("splitFilms", () => {
  it("gives each part its share of the films", () => {
    for (const {name, share} of PARTS) {
      const size = parts.filter((part) => part === name).length;
      expect(Math.abs(size / films.length - share)).toBeLessThan(0.005);
    }
  });

  it("gives the parts the same genre shares to a point, also among films with a plot and a poster", () => {
    for (const keep of [() => true, (film: SplitFilm) => film.hasPlot && film.hasPoster]) {
      for (const [index] of GENRES.entries()) {
        const shares = PARTS.map(({name}) => {
          const members = films.filter((film, row) => parts[row] === name && keep(film));
          return members.filter((film) => hasGenre(film.multiHot, index)).length / members.length;
        });
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.02);
      }
    }
  });

  it("keeps groups together", () => {
    const partsOfGroup = new Map<number, string[]>();
    for (const [row, {group}] of films.entries()) {
      partsOfGroup.set(group, [...(partsOfGroup.get(group) ?? []), parts[row]]);
    }
    const groups = [...partsOfGroup.values()].filter((members) => members.length > 1);
    expect(groups.length).toBeGreaterThan(10);
    for (const members of groups) expect(new Set(members).size).toBe(1);
  });

  it("does not depend on the order of the films, nor on how groups are numbered", () => {
    const shuffled = films
      .map((film, row) => ({film: {...film, group: 9000 - film.group}, part: parts[row]}))
      .sort((a, b) => seededHash(3, a.film.movieId) - seededHash(3, b.film.movieId));
    const again = splitFilms(
      shuffled.map(({film}) => film),
      2025
    );
    expect(again).toEqual(shuffled.map(({part}) => part));
  });

  it("gives another split for another seed", () => {
    expect(splitFilms(films, 1)).not.toEqual(parts);
  });

  it("splits no films, and films without any of the nine", () => {
    expect(splitFilms([], 1)).toEqual([]);
    const bare = films
      .slice(0, 100)
      .map((film, group) => ({...film, multiHot: 0, hasPlot: true, hasPoster: true, group}));
    expect(splitFilms(bare, 1).filter((part) => part === "train")).toHaveLength(80);
  });
});

describe("strataOf", () => {
  it("names the modality, and each genre and pair of genres within it", () => {
    const film = {movieId: "tt1", multiHot: 0b000000101, hasPlot: true, hasPoster: false, group: 0};
    expect(strataOf(film)).toEqual([
      "plot, no poster",
      "Action, plot, no poster",
      "Comedy, plot, no poster",
      "Action & Comedy, plot, no poster"
    ]);
  });
});

describe("splitId", () => {
  it("is the start of the SHA-256 of the sorted lines, in whatever order films come", () => {
    // printf 'tt1 train\ntt2 test\n' | sha256sum
    expect(splitId(["tt1", "tt2"], ["train", "test"])).toBe(splitId(["tt2", "tt1"], ["test", "train"]));
    expect(splitId(["tt1", "tt2"], ["train", "test"])).toBe("7e1fccbfee8c");
  });

  it("changes when one film changes its part", () => {
    expect(splitId(["tt1", "tt2"], ["train", "train"])).not.toBe(splitId(["tt1", "tt2"], ["train", "test"]));
  });
});
