import {html} from "htl";
import {forgetRun, type KeptRun} from "./kept-runs.js";

/** The runs that this browser keeps, each with a button that forgets it; `onForget` is told which. */
export function keptRunList(runs: readonly KeptRun[], onForget: (id: string) => void): HTMLElement {
  if (!runs.length) return html`<div></div>` as HTMLElement;
  return html`<div class="kept-runs"><p class="small">Kept in this browser:</p><ul class="small">${runs.map(
    ({record: {id, name}}) => {
      const button =
        html`<button type="button" class="text-button" aria-label="Forget ${name}">Forget</button>` as HTMLElement;
      button.addEventListener("click", () => void forgetRun(id).then(() => onForget(id)));
      return html`<li>${name} ${button}</li>`;
    }
  )}</ul></div>` as HTMLElement;
}
