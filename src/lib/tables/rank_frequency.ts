import {defineTable} from "../table-definition.js";
import {preparePlots} from "../text/prepared-plots.js";
import {rankCounts} from "../text/rank-frequency.js";
import {countWords} from "../text/vocabulary.js";

/** How often the most frequent word stands in the plots, the second, and so on (Zipf); the words are not named. */
export default defineTable({
  name: "rank_frequency",
  description: "Counts of words by rank, at ranks evenly spaced in logarithm: Zipf's law.",
  columns: {
    unit: {type: "dictionary", description: "words (lower case) or terms (after preparation)", source: "prepareText"},
    rank: {type: "uint32", description: "1 for the most frequent", source: "rankCounts"},
    count: {type: "uint32", description: "Times that the word of this rank stands in all plots", source: "rankCounts"}
  },
  inputs: ["table:films", "corpus:plots"],
  parameters: {points_per_decade: 12},
  async compute({corpus, table}) {
    const plots = await preparePlots(corpus, await table("films"));
    const rows = (["words", "terms"] as const).flatMap((unit) =>
      rankCounts(countWords(plots.flatMap(({prepared}) => prepared[unit])).values()).map((point) => ({unit, ...point}))
    );
    return {
      unit: rows.map(({unit}) => unit),
      rank: rows.map(({rank}) => rank),
      count: rows.map(({count}) => count)
    };
  }
});
