import type {Part} from "../films.js";
import {compareCatalogues} from "../scores/agreement.js";
import {readCatalogues} from "../scores/catalogues.js";
import {defineTable} from "../table-definition.js";

const [draws, seed] = [1000, 1];

/** How far catalogues agree on the same films: what any model can hope for. */
export default defineTable({
  name: "catalogue_agreement",
  description:
    "F1 of each pair of catalogues over the films that both label: one row a pair and genre, and one for the mean of the genres. Training and validation films alone.",
  columns: {
    first: {type: "dictionary", description: "A catalogue; `ours` is the one of movies.tsv", source: "labels source"},
    second: {type: "dictionary", description: "The other catalogue", source: "labels source"},
    genre: {
      type: "dictionary",
      description: "A genre, or all: the mean over the genres that both give to some film",
      source: "GENRES"
    },
    genres: {
      type: "uint8",
      unit: "genres",
      description: "Genres that the figure is the mean of",
      source: "compareCatalogues"
    },
    films: {type: "uint16", unit: "films", description: "Films that both label", source: "films, labels multi_hot"},
    both: {type: "uint32", unit: "films", description: "Films that both give the genre", source: "compareCatalogues"},
    only_first: {
      type: "uint32",
      unit: "films",
      description: "Films that only the first gives it",
      source: "compareCatalogues"
    },
    only_second: {
      type: "uint32",
      unit: "films",
      description: "Films that only the second gives it",
      source: "compareCatalogues"
    },
    f1: {
      type: "float32",
      description: "F1 of one against the other, the same either way",
      source: "2 both / (2 both + only_first + only_second)"
    },
    low: {type: "float32", description: "Lower end of its 95 % interval", source: "percentile bootstrap over films"},
    high: {type: "float32", description: "Upper end of its 95 % interval", source: "percentile bootstrap over films"}
  },
  inputs: ["table:films", "table:split", "table:labels"],
  parameters: {draws, seed, parts: "train and validation"},
  async compute({table}) {
    const [films, split, labels] = [await table("films"), await table("split"), await table("labels")];
    const parts = new Map(Array.from(films.movie_id as ArrayLike<string>, (id, row) => [id, split.part[row] as Part]));
    const rows = compareCatalogues(
      readCatalogues(films, labels, (id) => parts.get(id) !== "test"),
      {draws, seed}
    );
    return {
      first: rows.map(({first}) => first),
      second: rows.map(({second}) => second),
      genre: rows.map(({genre}) => genre),
      genres: rows.map(({genres}) => genres),
      films: rows.map(({films}) => films),
      both: rows.map(({both}) => both),
      only_first: rows.map(({onlyFirst}) => onlyFirst),
      only_second: rows.map(({onlySecond}) => onlySecond),
      f1: rows.map(({f1}) => f1),
      low: rows.map(({low}) => low),
      high: rows.map(({high}) => high)
    };
  }
});
