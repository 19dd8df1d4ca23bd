import {parsePredictionCsv} from "../genre-csv.js";
import {emptyRun, type Importer, takeOnlyFile} from "./importer.js";

/** A CSV of probabilities: `movie_id` and the nine genres. */
export const csv: Importer = {
  format: "csv",
  title: "CSV of probabilities",
  accepts: (path) => /^[^/]+\.(csv|tsv)$/.test(path),
  read(files) {
    const {path, text} = takeOnlyFile(files, "predictions.csv");
    return {...emptyRun(), predictions: parsePredictionCsv(text, path)};
  }
};
