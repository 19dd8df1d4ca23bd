import {PictureError} from "../lib/image/picture-error.js";
import type {PosterModel} from "../lib/inference/poster-model.js";
import {explainPoster, type PosterAnswer} from "./explain-poster.js";
import {openPosterModel} from "./models.js";

const opened = new Map<string, Promise<PosterModel>>();

/** What a model that ships says of a poster file, with its maps by Grad-CAM; null where the file is no picture. */
export async function explainPosterFile(model: string, bytes: Uint8Array): Promise<PosterAnswer | null> {
  if (!opened.has(model)) opened.set(model, openPosterModel(model));
  try {
    return await explainPoster(await opened.get(model)!, bytes, "gradcam");
  } catch (error) {
    if (error instanceof PictureError) return null;
    throw error;
  }
}
