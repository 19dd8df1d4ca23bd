import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {countGenres} from "../../../src/lib/house/count-genres.js";
import {chooseHouseFilms, readHouseFilms} from "../../../src/lib/house/films.js";
import {houseFilms} from "../../../src/node/house-films.js";

describe("the house collection", () => {
  it("holds 48 films, numbered in order, no title twice", () => {
    expect(houseFilms.map(({id}) => id)).toEqual(
      Array.from({length: 48}, (_, i) => `house-${String(i + 1).padStart(2, "0")}`)
    );
    expect(new Set(houseFilms.map(({title}) => title)).size).toBe(48);
  });

  it("has five films or more of every genre", () => {
    for (const {genre, count} of countGenres(houseFilms)) expect(count, genre).toBeGreaterThanOrEqual(5);
  });

  it("names each genre of a film once", () => {
    for (const {title, genres} of houseFilms) {
      expect(genres.length, title).toBeGreaterThan(0);
      expect(new Set(genres).size, title).toBe(genres.length);
    }
  });

  it("has synopses of 60 to 150 words, no two that begin alike", () => {
    for (const {title, synopsis} of houseFilms) {
      const words = synopsis.split(/\s+/).length;
      expect(words, title).toBeGreaterThanOrEqual(60);
      expect(words, title).toBeLessThanOrEqual(150);
    }
    expect(new Set(houseFilms.map(({synopsis}) => synopsis.slice(0, 30))).size).toBe(48);
  });

  it("comes from years that films come from", () => {
    for (const {title, year} of houseFilms) {
      expect(year, title).toBeGreaterThanOrEqual(1920);
      expect(year, title).toBeLessThanOrEqual(2026);
    }
  });
});

describe("readHouseFilms", () => {
  const film = {id: "house-01", title: "One", year: 2000, genres: ["Drama"], synopsis: "It rains."};

  it("says which film has a genre outside the nine", () => {
    expect(() => readHouseFilms([film, {...film, title: "Two", genres: ["Western"]}])).toThrow(
      "House film 2 (Two) has the genre Western; known are Action,"
    );
  });

  it("says which film lacks an id, a title, a year or a synopsis", () => {
    expect(() => readHouseFilms([{...film, id: "tt0000001"}])).toThrow("House film 1 (One) needs an id");
    expect(() => readHouseFilms([{...film, title: ""}])).toThrow("needs a title, a year and a synopsis");
    expect(() => readHouseFilms([{...film, year: "2000"}])).toThrow("needs a title, a year and a synopsis");
    expect(() => readHouseFilms([{...film, synopsis: ""}])).toThrow("needs a title, a year and a synopsis");
  });
});

describe("chooseHouseFilms", () => {
  it("keeps the films that have all of the genres", () => {
    const chosen = chooseHouseFilms(houseFilms, ["Comedy", "Horror"]);
    expect(chosen.map(({title}) => title)).toEqual(["My Landlord Is a Werewolf", "Do Not Feed the Lake"]);
    expect(chooseHouseFilms(houseFilms, [])).toEqual(houseFilms);
    expect(chooseHouseFilms(houseFilms, GENRES)).toEqual([]);
  });
});
