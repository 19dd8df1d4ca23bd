import {html} from "htl";
import {formatBytes} from "../lib/format.js";
import {isFileKept} from "../lib/inference/fetch-model.js";
import type {ModelCard} from "../lib/inference/model-card.js";
import type {Control} from "./url-state.js";

export interface ModelLoaderOptions<Model> {
  /** What the model is needed for, to stand behind "to". */
  purpose: string;
  /** Bytes to load. */
  size: number;
  /** Loads the model; told of bytes so far, of all. Rejects with a sentence for the reader. */
  open(progress: (loaded: number, total: number) => void): Promise<Model>;
}

/**
 * A button that loads a model, saying beforehand how much that is; a model that the browser has kept from an earlier
 * visit is loaded at once. Its value is null until the model is ready.
 */
export function modelLoader<Model extends {threads: number}>(
  card: ModelCard,
  {purpose, size: bytes, open}: ModelLoaderOptions<Model>
): Control<Model | null> {
  const size = formatBytes(bytes);
  const status = html`<span role="status"></span>` as HTMLElement;
  const button = html`<button type="button">Load the model (${size})</button>` as HTMLButtonElement;
  const bar =
    html`<progress max="1" value="0" aria-label="Loading ${card.name}" hidden></progress>` as HTMLProgressElement;
  const form = html`<div class="model-loader">${button}${bar}${status}</div>` as Control<Model | null>;
  form.value = null;
  const load = async () => {
    button.hidden = true;
    bar.hidden = false;
    status.textContent = `Loading ${card.name}…`;
    try {
      const model = await open((loaded, total) => {
        bar.value = loaded / total;
        status.textContent = loaded < total ? `${formatBytes(loaded)} of ${formatBytes(total)}` : "Starting the model…";
      });
      form.value = model;
      status.textContent = `${card.name} runs in this browser (${model.threads === 1 ? "one thread" : `${model.threads} threads`}). Nothing that you give it is sent.`;
      form.dispatchEvent(new Event("input", {bubbles: true}));
    } catch (error) {
      status.textContent = (error as Error).message;
      button.hidden = false;
      button.textContent = "Try again";
    }
    bar.hidden = true;
  };
  button.addEventListener("click", () => void load());
  status.textContent = `Needed to ${purpose}: downloaded once, then kept in your browser.`;
  void isFileKept(card.file).then((kept) => {
    if (kept && !button.hidden) void load();
  });
  return form;
}
