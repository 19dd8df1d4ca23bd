import {GENRES} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import {defineTable} from "../table-definition.js";
import {compareTerms, rankTerms} from "../text/genre-terms.js";
import {PRIOR_WORDS} from "../text/log-odds.js";
import {countGroups, type TermMatrix} from "../text/term-counts.js";

const perDirection = 30;

/** Words that mark each genre, and words that its plots avoid, over all films with a plot. */
export default defineTable({
  name: "genre_terms",
  description: `The ${perDirection} words that mark each genre most and the ${perDirection} that it avoids most, by log-odds.`,
  columns: {
    genre: {type: "dictionary", description: "One of the nine genres", source: "films multi_hot"},
    term: {type: "dictionary", description: "The word", source: "terms"},
    inside: {type: "uint32", description: "Times that it stands in the genre's plots", source: "term_counts"},
    outside: {type: "uint32", description: "Times that it stands in other films' plots", source: "term_counts"},
    films_inside: {
      type: "uint16",
      unit: "films",
      description: "Films of the genre that hold it",
      source: "term_counts"
    },
    films_outside: {type: "uint16", unit: "films", description: "Other films that hold it", source: "term_counts"},
    log_odds: {
      type: "float64",
      description: "Log-odds ratio with an informative Dirichlet prior",
      source: "Monroe, Colaresi and Quinn 2008, equation 16"
    },
    standard_error: {type: "float64", description: "Its standard error", source: "Monroe et al. 2008, equation 19"},
    z: {type: "float64", description: "log_odds / standard_error", source: "Monroe et al. 2008, equation 22"}
  },
  inputs: ["table:films", "table:terms", "table:term_counts"],
  parameters: {per_direction: perDirection, prior_words: PRIOR_WORDS},
  async compute({table}) {
    const films = await table("films");
    const terms = await table("terms");
    const matrix = (await table("term_counts")) as unknown as TermMatrix;
    const multiHot = films.multi_hot as ArrayLike<number>;
    const rows = GENRES.flatMap((genre, index) => {
      const counts = countGroups(matrix, terms.term.length, (film) => hasGenre(multiHot[film], index));
      const compared = compareTerms(counts);
      const marks = [...rankTerms(compared, perDirection), ...rankTerms(compared, perDirection, "least").reverse()];
      return marks.map((mark) => ({genre, ...mark}));
    });
    return {
      genre: rows.map(({genre}) => genre),
      term: rows.map(({term}) => terms.term[term]),
      inside: rows.map(({inside}) => inside),
      outside: rows.map(({outside}) => outside),
      films_inside: rows.map(({filmsInside}) => filmsInside),
      films_outside: rows.map(({filmsOutside}) => filmsOutside),
      log_odds: rows.map(({logOdds}) => logOdds),
      standard_error: rows.map(({standardError}) => standardError),
      z: rows.map(({z}) => z)
    };
  }
});
