import {defineTable} from "../table-definition.js";
import {measureText} from "../text/measure-text.js";
import {preparePlots} from "../text/prepared-plots.js";

/** How long each plot is: one row a film with a plot, ordered as `films`. */
export default defineTable({
  name: "text_figures",
  description: "The length of each plot in several units: one row a film with a plot.",
  columns: {
    movie_id: {type: "utf8", description: "IMDb id", source: "plots.tsv movie_id"},
    film: {type: "uint16", description: "Row number in films", source: "films"},
    characters: {
      type: "uint32",
      unit: "code points",
      description: "Length of the plot as it came",
      source: "plots.tsv plot"
    },
    words: {
      type: "uint16",
      description: "Runs between white space that hold a letter or a digit",
      source: "measureText(plots.tsv plot)"
    },
    tokens: {type: "uint16", description: "Tokens, punctuation included", source: "prepareText, wink-nlp"},
    sentences: {type: "uint16", description: "Sentences", source: "prepareText, wink-nlp"},
    distinct_words: {type: "uint16", description: "Different words in lower case", source: "prepareText"},
    terms: {type: "uint16", description: "Words left after preparation", source: "prepareText"},
    distinct_terms: {type: "uint16", description: "Different words left after preparation", source: "prepareText"},
    names: {type: "uint16", description: "Words removed as names", source: "prepareText"},
    stopwords: {type: "uint16", description: "Words removed as stopwords", source: "prepareText"}
  },
  inputs: ["table:films", "corpus:plots"],
  parameters: {},
  async compute({corpus, table}) {
    const plots = await preparePlots(corpus, await table("films"));
    const figures = plots.map(({plot, prepared}) => measureText(plot, prepared));
    return {
      movie_id: plots.map(({movieId}) => movieId),
      film: plots.map(({film}) => film),
      characters: figures.map(({characters}) => characters),
      words: figures.map(({words}) => words),
      tokens: figures.map(({tokens}) => tokens),
      sentences: figures.map(({sentences}) => sentences),
      distinct_words: figures.map(({distinctWords}) => distinctWords),
      terms: figures.map(({terms}) => terms),
      distinct_terms: figures.map(({distinctTerms}) => distinctTerms),
      names: figures.map(({names}) => names),
      stopwords: figures.map(({stopwords}) => stopwords)
    };
  }
});
