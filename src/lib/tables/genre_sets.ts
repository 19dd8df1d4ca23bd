import {countGenreSets} from "../genres/genre-sets.js";
import {defineTable} from "../table-definition.js";

/** The films counted by their exact set of the nine genres: small, and enough for every count over genres. */
export default defineTable({
  name: "genre_sets",
  description: "Films counted by their exact set of the nine genres: one row a set that at least one film has.",
  columns: {
    multi_hot: {
      type: "uint16",
      description: "The set as bits: bit 0 Action to bit 8 Thriller",
      source: "films multi_hot"
    },
    films: {type: "uint32", unit: "films", description: "Films with exactly this set", source: "films"},
    with_plot: {type: "uint32", unit: "films", description: "Of these, films with a plot", source: "films has_plot"},
    with_poster: {
      type: "uint32",
      unit: "films",
      description: "Of these, films with a poster",
      source: "films has_poster"
    },
    with_both: {
      type: "uint32",
      unit: "films",
      description: "Of these, films with a plot and a poster",
      source: "films has_plot, has_poster"
    },
    first_year: {type: "int16", unit: "year", description: "Their earliest year", source: "films year", nullable: true},
    last_year: {type: "int16", unit: "year", description: "Their latest year", source: "films year", nullable: true}
  },
  inputs: ["table:films"],
  parameters: {},
  async compute({table}) {
    const sets = countGenreSets(await table("films"));
    return {
      multi_hot: sets.map((set) => set.bits),
      films: sets.map((set) => set.films),
      with_plot: sets.map((set) => set.withPlot),
      with_poster: sets.map((set) => set.withPoster),
      with_both: sets.map((set) => set.withBoth),
      first_year: sets.map((set) => set.firstYear),
      last_year: sets.map((set) => set.lastYear)
    };
  }
});
