import {randomLcg, shuffler} from "d3";
import {defineTable} from "../table-definition.js";
import {preparePlots} from "../text/prepared-plots.js";
import {measureGrowth} from "../text/vocabulary-growth.js";

const seed = 0.2025;

/** How the number of different words grows with the words read (Heaps), films in a seeded random order. */
export default defineTable({
  name: "vocabulary_growth",
  description: "Words read and different words met among them, plots in a seeded random order: Heaps' law.",
  columns: {
    unit: {type: "dictionary", description: "words (lower case) or terms (after preparation)", source: "prepareText"},
    read: {type: "uint32", unit: "words", description: "Words read", source: "measureGrowth"},
    distinct: {type: "uint32", unit: "words", description: "Different words among them", source: "measureGrowth"}
  },
  inputs: ["table:films", "corpus:plots"],
  parameters: {seed, points_per_decade: 12},
  async compute({corpus, table}) {
    const plots = shuffler(randomLcg(seed))([...(await preparePlots(corpus, await table("films")))]);
    const rows = (["words", "terms"] as const).flatMap((unit) =>
      measureGrowth(plots.flatMap(({prepared}) => prepared[unit])).map((point) => ({unit, ...point}))
    );
    return {
      unit: rows.map(({unit}) => unit),
      read: rows.map(({read}) => read),
      distinct: rows.map(({distinct}) => distinct)
    };
  }
});
