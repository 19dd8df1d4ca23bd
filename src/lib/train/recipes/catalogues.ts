import {catalogueName} from "../../catalogues.js";
import {GENRES} from "../../genres/genres.js";
import {multiHotVector} from "../../genres/multi-hot.js";
import {fixedDecision} from "../../thresholds/decision.js";
import {type Recipe, rowsByPart} from "../recipe.js";

const notes: Record<string, string> = {
  tmdb: "",
  imdb: "",
  "imdb-first-three": " It lists three genres at most.",
  justwatch: " It has no Adventure, which therefore scores 0."
};

/**
 * Other catalogues as if they were models: their labels as probabilities of 0 and 1, on the films that they share with
 * ours. What they score bounds what a model can hope for.
 */
export const catalogueRecipes: Recipe[] = Object.keys(notes).map((source) => ({
  id: `catalogue-${source}`,
  name: `Labels of ${catalogueName(source)}`,
  description: `What ${catalogueName(source)} calls the same films, scored against our labels: a ceiling, not a model.${notes[source]}`,
  family: "catalogue",
  modality: "none",
  data: `Films that ${catalogueName(source)} labels with at least one of the nine genres`,
  provenance: "imported",
  source: {format: "catalogue labels", file: "snapshot/labels.arrow"},
  licence: null,
  async train({films, votes}) {
    const labels = votes();
    const bitsOf = (movieId: string) => labels.get(movieId)?.find((vote) => vote.source === source)?.multiHot;
    const {validation, test} = rowsByPart(films, ({movieId}) => Boolean(bitsOf(movieId)));
    const rows = [...validation, ...test];
    if (!rows.length) throw new Error(`the table labels has no films of "${source}"`);
    return {
      rows,
      probabilities: Float64Array.from(rows.flatMap((row) => multiHotVector(bitsOf(films[row].movieId)!))),
      hyperparameters: {},
      parameters: null,
      decision: fixedDecision(GENRES.length)
    };
  }
}));
