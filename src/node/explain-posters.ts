import {join, resolve} from "node:path";
import {describeExplanation, describeExplanations, type PosterExplanation} from "../lib/explain/explanation-file.js";
import {findMethod} from "../lib/explain/methods.js";
import {readLastLayer} from "../lib/inference/last-layer.js";
import {checkMethod} from "../lib/inference/poster-model.js";
import {openCorpus} from "./corpus.js";
import {requirePosterModel} from "./find-poster-model.js";
import {modelsFolder, readModelFile} from "./models.js";
import {runPosters} from "./run-posters.js";
import {writeFileAtomic} from "./write-file.js";

export interface ExplainRequest {
  /** A run, a model's id, or `poster` for the live one. */
  run: string;
  method: string;
  /** Files of posters, or a corpus folder. */
  posters?: readonly string[];
  corpus?: string;
  out: string;
  processes?: number;
  progress?(done: number, total: number): void;
  folder?: string;
}

export interface ExplainReport {
  explained: number;
  unreadable: {poster: string; fault: string}[];
  model: string;
  method: string;
  /** The largest `sumError` of all posters, for an additive method. */
  sumError?: number;
}

/** Writes logits and nine maps of each poster into a JSON file, which appears when it is whole. */
export async function explainPosters({
  run,
  method: key,
  posters,
  corpus,
  out,
  processes = 0,
  progress = () => {},
  folder = modelsFolder
}: ExplainRequest): Promise<ExplainReport> {
  const card = requirePosterModel(run, folder);
  const method = findMethod(key);
  checkMethod(card, method);
  const {layer: file} = card.explanation!;
  const layer = readLastLayer(new TextDecoder().decode(readModelFile(file, folder)), `models/${file.path}`);
  const named = posters?.map((path) => ({poster: path, path: resolve(path)}));
  const files = named ?? listPosters(corpus!);
  const found = new Map<number, PosterExplanation>();
  const unreadable: ExplainReport["unreadable"] = [];
  let grid = {height: 0, width: 0};
  let done = 0;
  const paths = files.map(({path}) => path);
  await runPosters(card.id, paths, {processes, method: key, folder}, (index, result) => {
    const {poster} = files[index];
    if ("answer" in result) {
      grid = result.answer.maps[0];
      found.set(index, describeExplanation(poster, card, method, layer, result.answer));
    } else unreadable.push({poster, fault: result.fault});
    progress(++done, files.length);
  });
  if (!found.size) {
    const reason = unreadable[0] ? `; of ${unreadable[0].poster}: ${unreadable[0].fault}` : "";
    throw new Error(`there is no poster to explain${reason}`);
  }
  const explained = files.flatMap((_, index) => found.get(index) ?? []);
  const head = describeExplanations(card, method, layer, grid);
  writeFileAtomic(resolve(out), `${JSON.stringify(head).slice(0, -1)},"posters":[\n${joinLines(explained)}\n]}\n`);
  const errors = explained.flatMap(({sumError}) => sumError ?? []);
  return {
    explained: explained.length,
    unreadable: unreadable.sort((a, b) => (a.poster < b.poster ? -1 : 1)),
    model: card.name,
    method: method.name,
    ...(errors.length && {sumError: errors.reduce((largest, error) => Math.max(largest, error))})
  };
}

function listPosters(corpus: string): {poster: string; path: string}[] {
  return openCorpus(corpus).posterIds.map((movieId) => ({
    poster: movieId,
    path: join(corpus, "posters", `${movieId}.jpg`)
  }));
}

/** One line a poster, so that the file can be read line by line. */
function joinLines(explained: readonly PosterExplanation[]): string {
  return explained.map((poster) => JSON.stringify(poster)).join(",\n");
}
