import {encodeMultiHot} from "../genres/multi-hot.js";
import {defineTable} from "../table-definition.js";

/** What other catalogues call the same films, one row a film and catalogue. */
export default defineTable({
  name: "labels",
  description: "Genres that other catalogues give the same films: one row a film and catalogue.",
  columns: {
    movie_id: {type: "utf8", description: "IMDb id", source: "labels.tsv movie_id"},
    source: {type: "dictionary", description: "The catalogue", source: "labels.tsv source"},
    genres: {
      type: "dictionary",
      description: "All genres that the catalogue gives, alphabetical, joined by |",
      source: "labels.tsv genres"
    },
    multi_hot: {type: "uint16", description: "The nine genres as bits", source: "encodeMultiHot(genres)"}
  },
  inputs: ["table:films", "corpus:labels"],
  parameters: {},
  async compute({corpus, table}) {
    const films = await table("films");
    const known = new Set(Array.from(films.movie_id));
    const labels = corpus.labels.filter((label) => known.has(label.movieId));
    return {
      movie_id: labels.map((label) => label.movieId),
      source: labels.map((label) => label.source),
      genres: labels.map((label) => label.genres.join("|")),
      multi_hot: labels.map((label) => encodeMultiHot(label.genres))
    };
  }
});
