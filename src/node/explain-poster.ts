import type {HeatMap} from "../lib/explain/feature-maps.js";
import {findMethod} from "../lib/explain/methods.js";
import {explainOutput, type PosterModel, readPoster, runPosterModel} from "../lib/inference/poster-model.js";
import {pictureDecoder} from "./picture-decoder.js";

/** What a model says of one poster, and where it found it. */
export interface PosterAnswer {
  logits: Float32Array;
  /** One map a genre by the method; none where no method was asked for. */
  maps: HeatMap[];
}

/** Decodes and classifies a poster, and explains it by a method of `EXPLANATION_METHODS`. Rejects as the decoder does. */
export async function explainPoster(model: PosterModel, bytes: Uint8Array, method?: string): Promise<PosterAnswer> {
  const raster = readPoster(model.card, await pictureDecoder.decode(bytes));
  const methods = method ? [findMethod(method)] : [];
  const output = await runPosterModel(model, raster, methods);
  return {logits: output.logits, maps: methods.flatMap((method) => explainOutput(model, output, method))};
}
