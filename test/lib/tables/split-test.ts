import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {type Film, readFilms} from "../../../src/lib/films.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {hasGenre} from "../../../src/lib/genres/multi-hot.js";
import {PARTS, splitId} from "../../../src/lib/split/split.js";
import {projectRoot} from "../../../src/node/paths.js";
import {readTable} from "../../../src/node/snapshot.js";

const folder = join(projectRoot, "snapshot");
const split = readTable(folder, "split");
const films = readFilms(readTable(folder, "films"), split);

describe("the split of the committed snapshot", () => {
  it("is the one that every run is trained and scored on", () => {
    expect(splitId(split.movie_id, split.part)).toBe("0dc5e7cbde46");
  });

  it.each<[string, (film: Film) => boolean]>([
    ["all films", () => true],
    ["films with a plot", (film) => film.hasPlot],
    ["films with a poster", (film) => film.hasPoster],
    ["films with both", (film) => film.hasPlot && film.hasPoster]
  ])("gives its parts their share of %s, and genre shares that agree to half a point", (_, keep) => {
    const kept = films.filter(keep);
    const share = (members: readonly Film[], index: number) =>
      members.filter((film) => hasGenre(film.multiHot, index)).length / members.length;
    for (const {name, share: wanted} of PARTS) {
      const part = kept.filter((film) => film.part === name);
      expect(Math.abs(part.length / kept.length - wanted)).toBeLessThan(0.002);
      for (const index of GENRES.keys()) expect(Math.abs(share(part, index) - share(kept, index))).toBeLessThan(0.005);
    }
  });

  it("keeps near-duplicates together, in groups of a few films", () => {
    const {movie_id: ids, group} = readTable(folder, "near_duplicates");
    const rowOf = new Map(films.map((film) => [film.movieId, film.index]));
    const parts = new Map<unknown, Set<string>>();
    const sizes = new Map<unknown, number>();
    for (const [row, id] of Array.from(ids).entries()) {
      const film = films[rowOf.get(id as string)!];
      expect(split.group[film.index]).toBe(group[row]);
      parts.set(group[row], (parts.get(group[row]) ?? new Set()).add(film.part));
      sizes.set(group[row], (sizes.get(group[row]) ?? 0) + 1);
    }
    expect(Math.max(...[...parts.values()].map((set) => set.size))).toBe(1);
    expect(Math.min(...sizes.values())).toBeGreaterThan(1);
    expect(Math.max(...sizes.values())).toBeLessThan(10);
  });
});
