import {html} from "htl";
import type {HeatMap} from "../lib/explain/feature-maps.js";
import type {RandomisedStep} from "../lib/explain/findings.js";
import {compareMaps, type ExchangeCurve, followExchanges, listRandomisations} from "../lib/explain/test-maps.js";
import type {Raster} from "../lib/image/resample.js";
import {readLogits} from "../lib/inference/classify.js";
import type {WorkingPosterModel} from "./poster-model.js";
import type {Control} from "./url-state.js";

export interface MapTests {
  curves: ExchangeCurve[];
  randomised: RandomisedStep[];
}

const steps = 20;

export interface MapTestOptions {
  raster: Raster;
  map: HeatMap;
  genre: number;
  genreName: string;
  /** Opens a model of its own: its weights are dealt out anew, which what the page shows must not feel. */
  open(): Promise<WorkingPosterModel>;
}

/** A button that puts a genre's map to the test; its value is null until the tests are done. */
export function mapTests({
  raster,
  map,
  genre,
  genreName,
  open
}: MapTestOptions): Control<MapTests | null> & {stop(): void} {
  const button = html`<button type="button">Test the map of ${genreName}</button>` as HTMLButtonElement;
  const bar =
    html`<progress max="1" value="0" aria-label="Progress of the tests" hidden></progress>` as HTMLProgressElement;
  const status =
    html`<span role="status">The model is asked some ninety times, in a few seconds.</span>` as HTMLElement;
  const controller = new AbortController();
  const form = html`<div class="model-loader">${button}${bar}${status}</div>` as Control<MapTests | null> & {
    stop(): void;
  };
  form.value = null;
  form.stop = () => controller.abort();
  button.addEventListener("click", async () => {
    button.hidden = true;
    bar.hidden = false;
    let model: WorkingPosterModel | undefined;
    try {
      model = await open();
      const {card, layers} = model;
      const counts = listRandomisations(layers.length);
      const total = 4 * (steps + 1) + counts.length;
      const classify = async (raster: Raster) => readLogits(card, (await model!.run(raster)).logits).probabilities;
      status.textContent = "Taking the poster apart…";
      const curves = await followExchanges(raster, map, classify, {
        genre,
        steps,
        seed: 1,
        signal: controller.signal,
        progress: (done) => (bar.value = done / total)
      });
      status.textContent = "Dealing out the model’s weights anew…";
      const randomised = await randomise(model, raster, counts, controller.signal, (done) => {
        bar.value = (4 * (steps + 1) + done) / total;
      });
      form.value = {curves, randomised};
      status.textContent = "Done.";
      form.dispatchEvent(new Event("input", {bubbles: true}));
    } catch (error) {
      if (controller.signal.aborted) return;
      status.textContent = (error as Error).message;
      button.hidden = false;
    } finally {
      model?.close();
      bar.hidden = true;
    }
  });
  return form;
}

async function randomise(
  model: WorkingPosterModel,
  raster: Raster,
  counts: readonly number[],
  signal: AbortSignal,
  progress: (done: number) => void
): Promise<RandomisedStep[]> {
  const found: RandomisedStep[] = [];
  let trained: HeatMap[] | undefined;
  for (const layers of counts) {
    signal.throwIfAborted();
    if (layers) await model.randomise(layers, 1);
    const {maps} = await model.run(raster, ["gradcam"]);
    trained ??= maps.gradcam;
    found.push({layers, correlation: compareMaps(trained, maps.gradcam)});
    progress(found.length);
  }
  return found;
}
