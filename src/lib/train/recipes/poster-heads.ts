import {GENRES} from "../../genres/genres.js";
import type {Candidate} from "../choose-candidate.js";
import type {ClassWeights} from "../class-weights.js";
import {hardTargets, selectTargets} from "../films.js";
import {denseMatrix} from "../matrix.js";
import {fitOneVsRest, predictLinear} from "../one-vs-rest.js";
import type {FilmFeatures, Recipe, RecipeOptions, TrainingInputs} from "../recipe.js";
import {fitStandardizer, standardize} from "../standardize.js";
import {trainCandidates} from "../train-candidates.js";

/** Each figure and its square, since a genre may lie in the middle of a scale, in the order of `matrix`. */
export function withSquares({rows, matrix}: FilmFeatures): FilmFeatures {
  const {values, columns} = matrix;
  const wide = new Float32Array(2 * values.length);
  const scaled = standardize(fitStandardizer(matrix), matrix).values;
  for (let row = 0; row < rows.length; ++row) {
    for (let column = 0; column < columns; ++column) {
      const value = scaled[row * columns + column];
      wide[2 * row * columns + column] = value;
      wide[(2 * row + 1) * columns + column] = value * value;
    }
  }
  return {rows, matrix: denseMatrix(wide, 2 * columns)};
}

async function trainColourLayout(inputs: TrainingInputs, options: RecipeOptions) {
  const {rows: films, matrix} = withSquares(inputs.posterFigures());
  const places = new Map(films.map((film, place) => [film, place]));
  const select = (chosen: number[]) => matrix.selectRows(chosen.map((film) => places.get(film)!));
  const targets = hardTargets(inputs.films);
  const weights: readonly ClassWeights[] = ["none", "square-root"];
  const candidates = [0.0003, 0.001, 0.003, 0.01].flatMap((c) =>
    weights.map(
      (classWeights): Candidate => ({
        settings: {c, classWeights},
        train(rows) {
          const own = select(rows);
          const standardizer = fitStandardizer(own);
          const head = fitOneVsRest(standardize(standardizer, own), selectTargets(targets, rows), {c, classWeights});
          return (others) => predictLinear(head, standardize(standardizer, select(others)));
        }
      })
    )
  );
  const settings = {features: "poster_figures and their squares, standardised"};
  const trained = GENRES.length * (matrix.columns + 1);
  return {
    ...trainCandidates(inputs.films, ({hasPoster}) => hasPoster, candidates, settings, options),
    parameters: {total: trained, trained}
  };
}

export const posterRecipes: Recipe[] = [
  {
    id: "colour-layout",
    name: "Colour and layout + logistic regression",
    description:
      "A logistic regression a genre over hand-made figures of the poster: light, colour families, edges, and where they lie. The baseline that any network must beat.",
    family: "Colour and layout",
    modality: "poster",
    data: "Films with a poster; figures of the table poster_figures",
    licence: "MIT",
    train: trainColourLayout
  }
];
