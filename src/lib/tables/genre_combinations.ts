import {countCombinations} from "../genres/combinations.js";
import {decodeMultiHot} from "../genres/multi-hot.js";
import {defineTable} from "../table-definition.js";

/** The combinations of the nine genres that occur: each film counts in exactly one. */
export default defineTable({
  name: "genre_combinations",
  description: "The combinations of the nine genres that occur, most films first; each film counts in exactly one.",
  columns: {
    multi_hot: {type: "uint16", description: "The combination as bits", source: "films multi_hot"},
    genres: {type: "utf8", description: "Its genres, joined by |", source: "decodeMultiHot(multi_hot)"},
    genre_count: {type: "uint8", unit: "genres", description: "How many genres it has", source: "films multi_hot"},
    films: {type: "int32", unit: "films", description: "Films with exactly these", source: "films multi_hot"},
    share: {type: "float64", description: "Share of all films", source: "films / number of films"}
  },
  inputs: ["table:films"],
  parameters: {},
  async compute({table}) {
    const bits = Array.from((await table("films")).multi_hot as ArrayLike<number>);
    const combinations = countCombinations(bits);
    return {
      multi_hot: combinations.map(({multiHot}) => multiHot),
      genres: combinations.map(({multiHot}) => decodeMultiHot(multiHot).join("|")),
      genre_count: combinations.map(({size}) => size),
      films: combinations.map(({films}) => films),
      share: combinations.map(({films}) => films / bits.length)
    };
  }
});
