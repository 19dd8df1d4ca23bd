import {splitFilms} from "../split/split.js";
import {defineTable} from "../table-definition.js";

const seed = 2025;

/** The frozen split that every model is trained and scored on. */
export default defineTable({
  name: "split",
  description: "The part of the split that each film belongs to: one row a film, in the order of `films`.",
  columns: {
    movie_id: {type: "utf8", description: "IMDb id", source: "films movie_id"},
    part: {
      type: "dictionary",
      description: "train (80 %), validation (10 %) or test (10 %)",
      source: "iterative stratification (Sechidis et al. 2011) over modality, and genres and pairs of genres within it"
    },
    group: {
      type: "uint32",
      description: "Row in `films` of the first film of its near-duplicates (its own row for most); kept together",
      source: "near_duplicates group"
    }
  },
  inputs: ["table:films", "table:near_duplicates"],
  parameters: {seed, train: 0.8, validation: 0.1, test: 0.1},
  async compute({table}) {
    const films = await table("films");
    const duplicates = await table("near_duplicates");
    const groupOf = new Map(Array.from(duplicates.movie_id, (id, row) => [id, duplicates.group[row] as number]));
    const ids = Array.from(films.movie_id as ArrayLike<string>);
    const group = ids.map((id, row) => groupOf.get(id) ?? row);
    const part = splitFilms(
      ids.map((movieId, row) => ({
        movieId,
        multiHot: films.multi_hot[row] as number,
        hasPlot: films.has_plot[row] as boolean,
        hasPoster: films.has_poster[row] as boolean,
        group: group[row]
      })),
      seed
    );
    return {movie_id: ids, part, group};
  }
});
