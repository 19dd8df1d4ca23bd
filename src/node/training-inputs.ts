import {readPosterFeatures} from "../lib/posters/poster-features.js";
import type {RunPredictions} from "../lib/runs/predictions.js";
import {preparePlots} from "../lib/text/prepared-plots.js";
import {readTrainingFilms} from "../lib/train/films.js";
import type {FilmProbabilities, TrainingInputs} from "../lib/train/recipe.js";
import {readVotes} from "../lib/train/targets.js";
import {readTermCounts} from "../lib/train/term-counts.js";
import {openCorpus} from "./corpus.js";
import {readEmbeddings} from "./embeddings.js";
import {listRunIds, readRun, runsFolder} from "./runs.js";
import {readTable} from "./snapshot.js";

/** What recipes train on, from a snapshot and, where a recipe asks for words in their order, a corpus. */
export function openTrainingInputs(snapshot: string, corpus: string | undefined): TrainingInputs {
  const filmTable = readTable(snapshot, "films");
  const films = readTrainingFilms(filmTable, readTable(snapshot, "split"));
  const rowOf = new Map(films.map(({movieId}, row) => [movieId, row]));
  const locate = ({movieIds, probabilities}: RunPredictions): FilmProbabilities => ({
    rows: movieIds.map((movieId) => {
      const row = rowOf.get(movieId);
      if (row === undefined) throw new Error(`${movieId} has predictions but is no film of this snapshot`);
      return row;
    }),
    probabilities
  });
  return {
    films,
    votes: () => readVotes(readTable(snapshot, "labels")),
    termCounts: () =>
      readTermCounts(readTable(snapshot, "term_counts"), films.length, readTable(snapshot, "terms").term.length),
    terms: () => Array.from(readTable(snapshot, "terms").term as ArrayLike<string>),
    async plotTokens(kind) {
      if (!corpus) {
        throw new Error(
          "this recipe reads plots: name a corpus with --corpus, set MARQUEE_CORPUS, or put one in corpus/"
        );
      }
      const plots = await preparePlots(openCorpus(corpus), filmTable);
      return new Map(plots.map(({film, prepared}) => [film, prepared[kind]]));
    },
    embeddings: () => readEmbeddings(snapshot),
    posterFigures: () => readPosterFeatures(readTable(snapshot, "poster_figures")),
    runIds: () => listRunIds(runsFolder(snapshot)),
    run(id) {
      const {record, predictions, outOfFold} = readRun(runsFolder(snapshot), id);
      if (!predictions) throw new Error(`the run "${id}" has no predictions`);
      return {
        record,
        predictions: locate(predictions),
        ...(outOfFold ? {outOfFold: locate(outOfFold)} : {})
      };
    }
  };
}
