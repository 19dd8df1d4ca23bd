import type {ClassWeights} from "./class-weights.js";
import {selectTargets} from "./films.js";
import {fitOneVsRest, predictLinear} from "./one-vs-rest.js";
import type {FilmFeatures} from "./recipe.js";
import {fitStandardizer, standardize} from "./standardize.js";

/**
 * Trains a logistic regression a genre over standardised embeddings of some films; answers what predicts others. The
 * same head as `trainHeadOn` makes, without what that needs to be watched: tables are made by it, and what a table is
 * made by should change as seldom as can be.
 */
export function trainEmbeddingHead(
  {rows: films, matrix}: FilmFeatures,
  targets: Float64Array,
  rows: number[],
  options: {c: number; classWeights: ClassWeights}
): (rows: number[]) => Float64Array {
  const places = new Map(films.map((film, place) => [film, place]));
  const select = (chosen: number[]) =>
    matrix.selectRows(
      chosen.map((film) => {
        const place = places.get(film);
        if (place === undefined) throw new Error(`the film in row ${film} has no embedding: npm run embed`);
        return place;
      })
    );
  const own = select(rows);
  const standardizer = fitStandardizer(own);
  const head = fitOneVsRest(standardize(standardizer, own), selectTargets(targets, rows), options);
  return (others) => predictLinear(head, standardize(standardizer, select(others)));
}
