import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import {hearOpinions, isContradicted, mergeTwins, takeMajority} from "../../../src/lib/scores/opinions.js";

const vote = (source: string, ...genres: string[]) => ({source, multiHot: encodeMultiHot(genres)});
const [adventure, crime, drama] = ["Adventure", "Crime", "Drama"].map((genre) => GENRES.indexOf(genre as never));

describe("hearOpinions", () => {
  it("counts who speaks of a genre and who gives it", () => {
    const votes = [vote("tmdb", "Drama"), vote("house", "Crime")];
    expect(hearOpinions(votes, drama)).toEqual({heard: 2, giving: 1});
  });

  it("does not take for a no what a catalogue cannot say", () => {
    expect(hearOpinions([vote("justwatch", "Drama")], adventure)).toEqual({heard: 0, giving: 0});
    expect(hearOpinions([vote("imdb-first-three", "Action", "Adventure", "Comedy")], drama)).toEqual({
      heard: 0,
      giving: 0
    });
    expect(hearOpinions([vote("tmdb")], drama)).toEqual({heard: 0, giving: 0});
  });

  it("hears IMDb once, by its longer list", () => {
    const votes = [vote("imdb", "Drama", "Crime"), vote("imdb-first-three", "Drama")];
    expect(mergeTwins(votes)).toEqual(votes.slice(0, 1));
    expect(mergeTwins(votes.slice(1))).toEqual(votes.slice(1));
    expect(hearOpinions(votes, crime)).toEqual({heard: 1, giving: 1});
  });
});

describe("isContradicted and takeMajority", () => {
  it("need two others, and most of them", () => {
    expect(isContradicted({heard: 1, giving: 0}, true)).toBe(false);
    expect(isContradicted({heard: 2, giving: 1}, true)).toBe(false);
    expect(isContradicted({heard: 2, giving: 0}, true)).toBe(true);
    expect(isContradicted({heard: 3, giving: 2}, false)).toBe(true);
  });

  it("lets our label decide a tie", () => {
    expect(takeMajority({heard: 3, giving: 1}, true)).toBe(true);
    expect(takeMajority({heard: 3, giving: 2}, false)).toBe(false);
    expect(takeMajority({heard: 3, giving: 3}, false)).toBe(true);
  });

  it("change a label only where it is contradicted, and treat yes and no alike", () => {
    const opinions = fc
      .integer({min: 0, max: 6})
      .chain((heard) => fc.record({heard: fc.constant(heard), giving: fc.integer({min: 0, max: heard})}));
    fc.assert(
      fc.property(opinions, fc.boolean(), (said, given) => {
        const turned = {heard: said.heard, giving: said.heard - said.giving};
        if (takeMajority(said, given) !== given) expect(isContradicted(said, given)).toBe(true);
        expect(takeMajority(turned, !given)).toBe(!takeMajority(said, given));
        expect(isContradicted(turned, !given)).toBe(isContradicted(said, given));
      })
    );
  });
});
