import {type LearningRow, measureLearning} from "../scores/measure-learning.js";
import {hasEnoughFilms, openProbes, PROBE_INPUTS} from "../scores/probes.js";
import {defineTable} from "../table-definition.js";
import {drawLearning} from "../train/learning-curve.js";

const shares = [0.05, 0.1, 0.2, 0.4, 0.8, 1];
const seeds = [1, 2, 3];
const [draws, seed] = [500, 1];

/** How figures grow with the films that a model is trained on, and what twice as many would bring. */
export default defineTable({
  name: "learning_curve",
  description:
    "Figures on validation of models trained on growing shares of the training films with a plot, and what the curve through them forecasts for twice the films. No row where there are too few films.",
  columns: {
    model: {type: "dictionary", description: "The run whose recipe and settings were used", source: "recipes"},
    figure: {
      type: "dictionary",
      description: "f1 or averagePrecision, at cross-fitted thresholds a genre",
      source: "GENRE_METRICS"
    },
    genre: {type: "dictionary", description: "A genre, or all: the mean of the nine", source: "GENRES"},
    kind: {
      type: "dictionary",
      description:
        "draw: one draw of films; mean: of the draws of a size; forecast: for twice all films; gain: forecast less the mean of all films; check: forecast for a size from half of its films and fewer",
      source: "measureLearning"
    },
    films: {type: "uint32", unit: "films", description: "Films trained on", source: "split part, films has_plot"},
    seed: {type: "uint8", description: "Of a draw of films; 0 for what is made of several", source: "drawFilms"},
    value: {
      type: "float32",
      description: "The figure",
      source: "measureLearning; forecasts: fitGrowth, POW3 of Viering and Loog (2023)"
    },
    low: {
      type: "float32",
      description: "Lower end of its 95 % interval; not a number for a draw",
      source: "bootstrap over validation films and draws"
    },
    high: {
      type: "float32",
      description: "Upper end of its 95 % interval; not a number for a draw",
      source: "bootstrap over validation films and draws"
    }
  },
  inputs: [...PROBE_INPUTS],
  parameters: {shares: shares.join(" "), seeds: seeds.join(" "), draws, seed},
  async compute({table, optionalTable, progress}) {
    const {films, probes} = await openProbes({table, optionalTable});
    const rows: (LearningRow & {model: string})[] = [];
    for (const [place, {id, train}] of hasEnoughFilms(films) ? probes.entries() : []) {
      const learning = drawLearning(films, train, {
        ...{shares, seeds, keep: ({hasPlot}) => hasPlot},
        progress: (done, total) => progress(place * total + done, probes.length * total)
      });
      rows.push(...measureLearning(learning, {draws, seed}).map((row) => ({model: id, ...row})));
    }
    return {
      model: rows.map(({model}) => model),
      figure: rows.map(({figure}) => figure),
      genre: rows.map(({genre}) => genre),
      kind: rows.map(({kind}) => kind),
      films: rows.map(({films}) => films),
      seed: rows.map(({seed}) => seed),
      value: rows.map(({value}) => value),
      low: rows.map(({low}) => low),
      high: rows.map(({high}) => high)
    };
  }
});
