import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isLocalId} from "../../../src/lib/local-id.js";
import {openCorpus} from "../../../src/node/corpus.js";
import {projectRoot} from "../../../src/node/paths.js";
import {noCorpus, testCorpus} from "../../find-corpus.js";
import {drawPoster} from "../sample-corpus.js";
import {fixture, importInto, writeFiles} from "./import-folder.js";

interface HouseFilm {
  title: string;
  year: number;
  genres: string[];
  synopsis: string;
}

const house: HouseFilm[] = JSON.parse(readFileSync(join(projectRoot, "src/data/house/films.json"), "utf8")).slice(0, 6);
const titles = house.map(({title}) => title);
const genres = house.map((film) => [...film.genres].sort());

describe("the reference project's table", () => {
  it("works unasked: ids, titles, genres and plots, and TMDB's poster paths for whoever asks for them", async () => {
    const {corpus, tally, columns, unread} = await importInto(fixture("reference.csv"));
    expect(columns.map(([field, column]) => `${field}=${column}`).sort()).toEqual([
      "genres=genres",
      "id=movie_id",
      "plot=plot",
      "poster=img",
      "title=title"
    ]);
    expect(unread).toEqual([]);
    expect(corpus.movies.map(({movieId}) => movieId)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `tt990000${n}`));
    expect(corpus.movies.map(({title}) => title)).toEqual(titles);
    expect(corpus.movies.map((movie) => movie.genres)).toEqual(genres);
    expect(corpus.movies.every(({year}) => year === null)).toBe(true);
    expect(tally).toMatchObject({rows: 6, films: 6, withPlot: 5, withPoster: 0, notDownloaded: 5, localIds: 0});
  });

  it("keeps a plot with quotes and line breaks, on one line", async () => {
    const {corpus} = await importInto(fixture("reference.csv"));
    expect(corpus.plots[1]).toEqual({
      movieId: "tt9900002",
      plot: 'He said "dance", and the band, all nine of them, played on. Nobody did.',
      source: "reference"
    });
    expect(corpus.plots[0].plot).toBe(house[0].synopsis);
  });

  it("works with a column of noughts and ones for each genre", async () => {
    const {corpus, genreColumns} = await importInto(fixture("multi-hot.tsv"), {source: "house"});
    expect(genreColumns).toBe(9);
    expect(corpus.movies.map((movie) => movie.genres)).toEqual(genres);
    expect(corpus.plots[0].source).toBe("house");
  });
});

describe("a table of TMDB's", () => {
  for (const name of ["tmdb.csv", "tmdb.jsonl", "tmdb.json"]) {
    it(`is read from ${name} as pandas writes it`, async () => {
      const {corpus, tally, unread} = await importInto(fixture(name));
      const [made, first, second] = corpus.movies;
      expect(made.title).toBe(titles[5]);
      expect(first).toEqual({
        movieId: "tt9900001",
        tmdbId: 9000,
        title: titles[0],
        year: house[0].year,
        genres: genres[0],
        runtime: 95,
        originalLanguage: "en"
      });
      expect(second.runtime).toBeNull();
      expect(corpus.movies.slice(1).map((movie) => movie.genres)).toEqual(genres.slice(0, 5));
      expect(tally.renamed).toEqual(new Map([["Science Fiction → Sci-Fi", 1]]));
      expect(unread).toEqual(["original_title", "vote_average"]);
    });
  }

  it("gives a film without an id one of our own, the same in every format", async () => {
    const made = await Promise.all(
      ["tmdb.csv", "tmdb.jsonl"].map(async (name) => {
        const {corpus, tally} = await importInto(fixture(name));
        expect(tally.localIds).toBe(1);
        return corpus.movies.filter(({movieId}) => isLocalId(movieId));
      })
    );
    expect(made[0]).toEqual(made[1]);
    expect(made[0].map(({title}) => title)).toEqual([titles[5]]);
  });
});

describe("a Parquet file", () => {
  it("is read as pandas writes it: lists, missing years, posters as bytes", async () => {
    const {corpus, tally} = await importInto(fixture("pandas.parquet"));
    expect(corpus.movies.map((movie) => movie.genres)).toEqual(genres);
    expect(corpus.movies.map(({year}) => year)).toEqual(house.map(({year}, index) => (index === 2 ? null : year)));
    expect(corpus.posterIds).toEqual([1, 2, 3, 4].map((n) => `tt990000${n}`));
    expect(tally).toMatchObject({withPlot: 6, withPoster: 4});
  });

  it("is read as DuckDB writes it: 64-bit integers, posters as a struct of bytes and path", async () => {
    const {corpus, unread} = await importInto(fixture("duckdb.parquet"));
    expect(corpus.movies.map(({title, year}) => [title, year])).toEqual(house.map(({title, year}) => [title, year]));
    expect(corpus.posterIds).toHaveLength(6);
    expect((await corpus.readPoster("tt9900001")).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(unread).toEqual(["added"]);
  });
});

describe("a CSV file", () => {
  it("may have semicolons, a byte order mark, Windows' line ends and blank lines", async () => {
    const text = '\uFEFFTitle;Genre;Year;Plot\r\n\r\n"Étude; for Two";Crime, Comedy;1964;"One\r\ntwo."\r\nNone;;;\r\n';
    const {corpus} = await importInto(join(writeFiles({"films.csv": text}), "films.csv"));
    const movies = corpus.movies.map(({title, year, genres}) => ({title, year, genres}));
    expect(movies).toHaveLength(2);
    expect(movies).toContainEqual({title: "Étude; for Two", year: 1964, genres: ["Comedy", "Crime"]});
    expect(movies).toContainEqual({title: "None", year: null, genres: []});
    expect(corpus.plots.map(({plot}) => plot)).toEqual(["One two."]);
  });

  it("may name poster files beside it", async () => {
    const poster = await drawPoster(3);
    const text =
      "imdb_id,title,genres,poster\ntt0000007,Seven Doors,Drama,pictures/seven.jpg\ntt0000008,Eight,Drama,\n";
    const folder = writeFiles({"films.csv": text, "pictures/seven.jpg": poster});
    const {corpus, tally} = await importInto(join(folder, "films.csv"));
    expect(tally.withPoster).toBe(1);
    expect(new Uint8Array(await corpus.readPoster("tt0000007"))).toEqual(poster);
  });

  it("may hold what other catalogues call the films", async () => {
    const text =
      "imdb_id,title,genres,tmdb_genres\ntt0000007,Seven Doors,Drama,Horror|Science Fiction\ntt0000008,Eight,Drama,\n";
    const labels = new Map([["tmdb", "tmdb_genres"]]);
    const {corpus, unread} = await importInto(join(writeFiles({"films.csv": text}), "films.csv"), {labels});
    expect(corpus.labels).toEqual([{movieId: "tt0000007", source: "tmdb", genres: ["Horror", "Sci-Fi"]}]);
    expect(unread).toEqual([]);
  });
});

describe("a table of any kind", () => {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("keeps every text, whatever signs and line breaks stand in it", async () => {
    const text = fc.stringMatching(/^[a-z"',;|\t\r\n\\{é語🎬]{1,30}$/u).filter((words) => /[a-z]/.test(words));
    await fc.assert(
      fc.asyncProperty(fc.array(text, {minLength: 1, maxLength: 8}), async (plots) => {
        const films = plots.map((plot, index) => ({
          imdb_id: `tt000000${index}`,
          title: `Film ${index}`,
          genres: "",
          plot
        }));
        const csv = films.map((film) => Object.values(film).map(quote).join(",")).join("\r\n");
        const folder = writeFiles({
          "films.csv": `imdb_id,title,genres,plot\r\n${csv}`,
          "films.jsonl": films.map((film) => JSON.stringify(film)).join("\n")
        });
        const expected = plots.map((plot) => plot.replace(/[\t\r\n]+/g, " ").trim());
        for (const name of ["films.csv", "films.jsonl"]) {
          const {corpus} = await importInto(join(folder, name));
          expect(corpus.plots.map(({plot}) => plot)).toEqual(expected);
        }
      }),
      {numRuns: 25}
    );
  });

  it.skipIf(!testCorpus)(`gives the corpus at hand back${testCorpus ? "" : `: ${noCorpus}`}`, async () => {
    const {movies, plots} = openCorpus(testCorpus!);
    const plotOf = new Map(plots.map((plot) => [plot.movieId, plot]));
    const rows = movies.map(({movieId, tmdbId, title, year, genres, runtime, originalLanguage}) => {
      const {plot = "", source = ""} = plotOf.get(movieId) ?? {};
      const cells = [
        movieId,
        tmdbId ?? "",
        title,
        year ?? "",
        genres.join(", "),
        runtime ?? "",
        originalLanguage ?? ""
      ];
      return [...cells, plot, source].map((cell) => quote(String(cell))).join(",");
    });
    const header = "tconst,tmdbId,title,year,genres,runtime,language,overview,plot_source";
    const {corpus} = await importInto(join(writeFiles({"films.csv": [header, ...rows].join("\n")}), "films.csv"));
    expect(corpus.movies).toEqual(movies);
    expect(corpus.plots).toEqual(plots);
  });
});

describe("a MovieLens folder", () => {
  const movies = [
    "movieId,title,genres",
    "1,Toy Story (1995),Adventure|Animation|Children|Comedy|Fantasy",
    '2571,"Matrix, The (1999)",Action|Sci-Fi|Thriller|IMAX',
    "131254,Kein Bund für's Leben,(no genres listed)",
    ""
  ].join("\r\n");
  const links = "movieId,imdbId,tmdbId\r\n1,0114709,862\r\n2571,0133093,603\r\n131254,0466713,\r\n";

  it("gives ids of IMDb and TMDB, years and titles with their articles in front", async () => {
    const folder = writeFiles({"movies.csv": movies, "links.csv": links, "ratings.csv": "userId\nx,y,z\n"});
    const {corpus, format} = await importInto(folder);
    expect(format).toBe("movielens");
    expect(corpus.movies.map(({movieId, tmdbId, title, year}) => [movieId, tmdbId, title, year])).toEqual([
      ["tt0114709", 862, "Toy Story", 1995],
      ["tt0133093", 603, "The Matrix", 1999],
      ["tt0466713", null, "Kein Bund für's Leben", null]
    ]);
  });

  it("keeps genres that IMDb doesn't have, and counts them", async () => {
    const {corpus, tally} = await importInto(writeFiles({"movies.csv": movies, "links.csv": links}));
    expect(corpus.movies[0].genres).toContain("Children");
    expect(corpus.movies[2].genres).toEqual([]);
    expect(tally.outside).toEqual(
      new Map([
        ["Children", 1],
        ["IMAX", 1]
      ])
    );
    expect(tally).toMatchObject({withoutGenres: 1, withoutYear: 1, amongNine: 2});
  });
});

describe("an imported corpus", () => {
  it("says where it comes from", async () => {
    const {out} = await importInto(fixture("reference.csv"));
    expect(readdirSync(out).sort()).toEqual(["corpus.json", "movies.tsv", "plots.tsv", "posters"]);
    const description = JSON.parse(readFileSync(join(out, "corpus.json"), "utf8"));
    expect(description).toMatchObject({format: 1, name: "reference", labels: "those of the table *reference.csv*"});
    expect(description.films).toContain("6 in all, were imported from the table *reference.csv* (SHA-256 ");
    expect(description.plotSources).toBe("the column “plot” of the table *reference.csv*");
  });

  it("can be imported again, its plots' ids and made ids unchanged", async () => {
    const first = await importInto(fixture("tmdb.csv"));
    const second = await importInto(join(first.out, "movies.tsv"));
    expect(second.corpus.movies).toEqual(first.corpus.movies);
  });
});
