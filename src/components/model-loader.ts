import {html} from "htl";
import {formatBytes} from "../lib/format.js";
import {isFileKept} from "../lib/inference/fetch-model.js";
import type {ModelCard} from "../lib/inference/model-card.js";
import {openTextModel, sizeOfModel, type WorkingTextModel} from "./text-model.js";
import type {Control} from "./url-state.js";

export interface ModelLoaderOptions {
  /** Addresses of the model's file and tokenizer. */
  urls: {model: string; tokenizer: string};
  /** What the model is needed for, to stand behind "to". */
  purpose: string;
}

/**
 * A button that loads a text model, saying beforehand how much that is; a model that the browser has kept from an
 * earlier visit is loaded at once. Its value is null until the model is ready.
 */
export function modelLoader(card: ModelCard, {urls, purpose}: ModelLoaderOptions): Control<WorkingTextModel | null> {
  const size = formatBytes(sizeOfModel(card));
  const status = html`<span role="status"></span>` as HTMLElement;
  const button = html`<button type="button">Load the model (${size})</button>` as HTMLButtonElement;
  const bar =
    html`<progress max="1" value="0" aria-label="Loading ${card.name}" hidden></progress>` as HTMLProgressElement;
  const form = html`<div class="model-loader">${button}${bar}${status}</div>` as Control<WorkingTextModel | null>;
  form.value = null;
  const load = async () => {
    button.hidden = true;
    bar.hidden = false;
    status.textContent = `Loading ${card.name}…`;
    try {
      const model = await openTextModel(card, urls, {
        progress(loaded, total) {
          bar.value = loaded / total;
          status.textContent =
            loaded < total ? `${formatBytes(loaded)} of ${formatBytes(total)}` : "Starting the model…";
        }
      });
      form.value = model;
      status.textContent = `${card.name} runs in this browser (${model.threads === 1 ? "one thread" : `${model.threads} threads`}). Nothing that you write is sent.`;
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
