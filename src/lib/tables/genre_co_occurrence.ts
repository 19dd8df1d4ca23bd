import {conditionalProbability, countCoOccurrence, lift, npmi} from "../genres/co-occurrence.js";
import {GENRES} from "../genres/genres.js";
import {defineTable} from "../table-definition.js";

/** How often each two of the nine genres come together over all films: one row an ordered pair, 81 in all. */
export default defineTable({
  name: "genre_co_occurrence",
  description:
    "How often two genres come together, over all films: one row an ordered pair. Where both genres are the same, " +
    "the row counts the genre's own films.",
  columns: {
    genre_a: {type: "dictionary", description: "First genre, the condition", source: "films multi_hot"},
    genre_b: {type: "dictionary", description: "Second genre", source: "films multi_hot"},
    films: {type: "int32", unit: "films", description: "Films with both genres, n(a,b)", source: "films multi_hot"},
    probability: {
      type: "float64",
      description: "Of the films with genre_a, the share that has genre_b too; null when no film has genre_a",
      source: "P(b|a) = n(a,b) / n(a)",
      nullable: true
    },
    lift: {
      type: "float64",
      description: "Films with both, by how many independence would give; null when a genre has no film",
      source: "n(a,b) N / (n(a) n(b))",
      nullable: true
    },
    npmi: {
      type: "float64",
      description: "Normalised pointwise mutual information, -1 to 1; -1 for no common film, null for an absent genre",
      source: "ln lift / -ln(n(a,b) / N), Bouma 2009",
      nullable: true
    }
  },
  inputs: ["table:films"],
  parameters: {},
  async compute({table}) {
    const {multi_hot} = await table("films");
    const matrix = countCoOccurrence(Array.from(multi_hot as ArrayLike<number>));
    const cells = GENRES.flatMap((_, a) => GENRES.map((_, b) => [a, b] as const));
    return {
      genre_a: cells.map(([a]) => GENRES[a]),
      genre_b: cells.map(([, b]) => GENRES[b]),
      films: cells.map(([a, b]) => matrix.counts[a][b]),
      probability: cells.map(([a, b]) => known(conditionalProbability(matrix, a, b))),
      lift: cells.map(([a, b]) => known(lift(matrix, a, b))),
      npmi: cells.map(([a, b]) => known(npmi(matrix, a, b)))
    };
  }
});

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
