import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {addColumnChoice, matchColumns} from "../../../src/lib/import/match-columns.js";

/** The column read for each field. */
function match(header: string, ...choices: string[]) {
  const columns = header.split(" ");
  const chosen = choices.reduce((map, choice) => addColumnChoice(choice, map), new Map());
  const {fields, genreColumns, unread, problems} = matchColumns(columns, chosen);
  const named = Object.fromEntries(Object.entries(fields).map(([field, index]) => [field, columns[index]]));
  return {named, genreColumns, unread, problems};
}

describe("columns found by name", () => {
  it("are those of the reference project's table", () => {
    expect(match("movie_id title genres img plot")).toEqual({
      named: {id: "movie_id", title: "title", genres: "genres", poster: "img", plot: "plot"},
      genreColumns: [],
      unread: [],
      problems: []
    });
  });

  it("are those of IMDb's top 1000 and of title.basics", () => {
    const top = match("Poster_Link Series_Title Released_Year Certificate Runtime Genre Overview Gross");
    expect(top.named).toEqual({
      title: "Series_Title",
      year: "Released_Year",
      genres: "Genre",
      plot: "Overview",
      poster: "Poster_Link",
      runtime: "Runtime"
    });
    expect(top.unread).toEqual(["Certificate", "Gross"]);
    const basics = match("tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes genres");
    expect(basics.named).toMatchObject({id: "tconst", title: "primaryTitle", year: "startYear"});
  });

  it("take TMDB's id for what it is", () => {
    expect(match("id imdb_id title genres overview").named).toMatchObject({id: "imdb_id", tmdb_id: "id"});
    expect(match("id title genres overview").named.id).toBeUndefined();
    expect(match("id title genres plot").named.id).toBe("id");
  });

  it("prefer the year to the date, and the title to the original one", () => {
    const {named} = match("originalTitle title release_date year genres");
    expect(named).toMatchObject({title: "title", year: "year"});
  });

  it("may be a column for each genre", () => {
    const {genreColumns, problems} = match(`title ${GENRES.join(" ")} genre_War`);
    expect(genreColumns.map(({genre}) => genre)).toEqual([...GENRES, "War"]);
    expect(problems).toEqual([]);
    expect(match(`title genres ${GENRES.join(" ")}`)).toMatchObject({genreColumns: [], unread: GENRES});
  });

  it("may be chosen, or left out", () => {
    const {named} = match("name label plot overview genres", "title=Label", "plot=overview", "id=none");
    expect(named).toMatchObject({title: "label", plot: "overview"});
    expect(match("title plot", "genres=none").problems).toEqual([]);
    expect(match("title genres", "title=none").problems).toEqual([
      "needs a column for title; --column title=none cannot be"
    ]);
  });

  it("are refused where two could be meant, and a chosen one settles it", () => {
    expect(match("title genres plot overview").problems).toEqual([
      'could have its plot in the columns "plot", "overview"; choose with --column plot=NAME'
    ]);
    expect(match("title genres plot overview", "plot=plot").problems).toEqual([]);
  });

  it("are refused where one is missing, unknown or there twice", () => {
    expect(match("plot genres").problems).toEqual([
      'has no column for title; name it with --column title=NAME. It has "plot", "genres"'
    ]);
    expect(match("title genres", "plot=story").problems[0]).toContain('has no column "story" to read plot from');
    expect(match("title title genres").problems).toContain('names the column "title" twice; rename one of the two');
  });

  it("are refused where the choice itself is wrong", () => {
    expect(() => addColumnChoice("plot")).toThrow("is to be written FIELD=NAME");
    expect(() => addColumnChoice("story=plot")).toThrow('there is no field "story"; fields are id, tmdb_id, title');
    expect(() => addColumnChoice("plot=b", new Map([["plot", "a"]]))).toThrow("two columns for plot");
  });
});
