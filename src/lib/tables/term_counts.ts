import {defineTable} from "../table-definition.js";
import {preparePlots} from "../text/prepared-plots.js";
import {countWords} from "../text/vocabulary.js";

/** The sparse film-by-term matrix, ordered by film, then term: it keeps no order of words. */
export default defineTable({
  name: "term_counts",
  description: "How often each term stands in each plot: one row a film and term, ordered by film, then term.",
  columns: {
    film: {type: "uint16", description: "Row number in films", source: "films"},
    term: {type: "uint16", description: "Row number in terms", source: "terms"},
    count: {type: "uint8", description: "Times that the term stands in the plot, at most 255", source: "prepareText"}
  },
  inputs: ["table:films", "table:terms", "corpus:plots"],
  parameters: {},
  async compute({corpus, table}) {
    const plots = await preparePlots(corpus, await table("films"));
    const terms = await table("terms");
    const indexes = new Map(Array.from(terms.term, (term, index): [string, number] => [term as string, index]));
    const rows = plots.flatMap(({film, prepared}) =>
      [...countWords(prepared.terms.filter((term) => indexes.has(term)))]
        .map(([term, count]) => ({film, term: indexes.get(term)!, count: Math.min(count, 255)}))
        .sort((a, b) => a.term - b.term)
    );
    return {
      film: rows.map(({film}) => film),
      term: rows.map(({term}) => term),
      count: rows.map(({count}) => count)
    };
  }
});
