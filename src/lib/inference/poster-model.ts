import {differentiateHead} from "../explain/differentiate-head.js";
import type {ExplainedHead, LinearLayer} from "../explain/explained-head.js";
import type {FeatureMaps, HeatMap} from "../explain/feature-maps.js";
import type {ExplanationMethod} from "../explain/methods.js";
import type {Classify} from "../explain/perturbation.js";
import {GENRES} from "../genres/genres.js";
import {fitPicture, normalisePixels, shapeOfInput} from "../image/prepare-picture.js";
import type {Raster} from "../image/resample.js";
import type {Picture} from "../table-definition.js";
import {readLogits} from "./classify.js";
import type {ModelCard} from "./model-card.js";
import type {RuntimeOutput, Session} from "./runtime.js";

/** A poster model that is ready to run. */
export interface PosterModel {
  card: ModelCard;
  session: Session;
  /** The last linear layer, for the proof that a map and the bias sum to the logit, and for Grad-CAM++. */
  layer: LinearLayer;
}

/** What one pass gives for one poster, enough for the nine maps of the methods that were asked for. */
export interface PosterOutput {
  /** Nine, to be read with `readLogits`. */
  logits: Float32Array;
  /** The maps that the file computes itself. */
  maps: HeatMap[];
  activations?: FeatureMaps;
  /** Of a dense head: gradients of the nine logits, one after another. */
  gradients?: FeatureMaps[];
}

/** What a model reads of a picture, at the size in which it reads it. */
export function readPoster({image}: ModelCard, picture: Picture): Raster {
  return fitPicture(picture, image!);
}

/** Runs a poster model on a prepared raster for the maps of the methods named; none asks for the logits alone. */
export async function runPosterModel(
  {card, session}: PosterModel,
  raster: Raster,
  methods: readonly ExplanationMethod[] = []
): Promise<PosterOutput> {
  const {image, input, output, explanation} = card as Required<ModelCard>;
  const {activations, maps, gradients} = explanation;
  const given = methods.every((method) => isGiven(card, method));
  const asked = [output, ...(methods.length ? [maps] : []), ...(given ? [] : [activations])];
  if (!given && gradients) asked.push(gradients);
  const pixels = {data: normalisePixels(raster, image), shape: shapeOfInput(image)};
  const outputs = await session.runAll({[input]: pixels}, asked);
  const of = (name: string) => (asked.includes(name) ? outputs[asked.indexOf(name)] : undefined);
  const logits = of(output)!;
  if (logits.shape.join() !== `1,${GENRES.length}`) {
    throw new Error(
      `the model ${card.id} gave ${logits.shape.join(" x ")} numbers; its card says 1 x ${GENRES.length}`
    );
  }
  const slopes = gradients === undefined ? undefined : of(gradients);
  return {
    logits: logits.data.slice(),
    maps: splitGenres(of(maps)).map(({height, width, values}) => ({height, width, values: Float64Array.from(values)})),
    activations: of(activations) && describeShape(of(activations)!),
    gradients: slopes && splitGenres(slopes)
  };
}

/** The nine maps of a poster by a method that was named when the model ran. Throws where the model has none. */
export function explainOutput({card, layer}: PosterModel, output: PosterOutput, method: ExplanationMethod): HeatMap[] {
  checkMethod(card, method);
  if (isGiven(card, method)) return output.maps;
  const {activations, gradients} = output;
  if (!activations) throw new Error(`the model ran without being asked for ${method.name}`);
  const head: ExplainedHead = {kind: "pooled", layer};
  const gradientOf = gradients ? (genre: number) => gradients[genre] : differentiateHead(head, activations);
  return GENRES.map((_, genre) => method.compute(activations, gradientOf(genre)));
}

/** Throws where a method is not defined for a model. */
export function checkMethod({name, explanation}: ModelCard, method: ExplanationMethod): void {
  if (explanation!.head === "pooled") return;
  if (method.pooledOnly) {
    throw new Error(`${method.name} is defined for global average pooling, which ${name} has none of: use gradcam`);
  }
  if (!explanation!.gradients && method.key !== "gradcam") {
    throw new Error(`the file of ${name} gives no gradients, which ${method.name} needs: use gradcam`);
  }
}

/** Whether the file's own maps are the method's: of a pooled head the additive ones, which are all the same. */
function isGiven({explanation}: ModelCard, method: ExplanationMethod): boolean {
  return explanation!.head === "pooled" ? method.additive : method.key === "gradcam";
}

/** Probabilities of a raster, as deletion, insertion, occlusion and RISE ask for them. */
export function classifyWith(model: PosterModel): Classify {
  return async (raster) => readLogits(model.card, (await runPosterModel(model, raster)).logits).probabilities;
}

/** The numbers of a batch of one, without the batch. */
function describeShape({data, shape}: RuntimeOutput): FeatureMaps {
  const [channels, height, width] = shape.slice(1);
  return {channels, height, width, values: data.slice()};
}

/** Nine maps, or nine stacks of maps, from one output. */
function splitGenres(output: RuntimeOutput | undefined): FeatureMaps[] {
  if (!output) return [];
  const {data, shape} = output;
  const [channels, height, width] = shape.length === 5 ? shape.slice(2) : [1, ...shape.slice(2)];
  const size = channels * height * width;
  return GENRES.map((_, genre) => ({channels, height, width, values: data.slice(genre * size, (genre + 1) * size)}));
}
