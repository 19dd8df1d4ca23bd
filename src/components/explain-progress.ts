import {html} from "htl";
import {formatCount} from "../lib/format.js";
import type {Explanation} from "./explain-text.js";
import {seldom} from "./seldom.js";

/** How far an explanation is, with a button that stops it. Dispatches `input` when it has come to its end. */
export function explainProgress(explanation: Explanation): HTMLElement {
  const bar =
    html`<progress max="1" value="0" aria-label="Progress of the explanation"></progress>` as HTMLProgressElement;
  const status = html`<span role="status">Working…</span>` as HTMLElement;
  const count = html`<span class="muted"></span>` as HTMLElement;
  const button = html`<button type="button">Stop</button>` as HTMLButtonElement;
  const root = html`<div class="explain-progress">${bar}${button}${status} ${count}</div>` as HTMLElement;
  const start = performance.now();
  button.addEventListener("click", () => explanation.stop());
  const draw = () => {
    const {state, done, total} = explanation;
    bar.value = total ? done / total : 0;
    count.textContent = total
      ? `The model has read ${formatCount(done)} of ${formatCount(total)} versions of the text.`
      : "";
    if (state === "running") return;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const words = {
      stopped: "Stopped: the shares are those known so far.",
      done: `Done in ${seconds} s.`,
      failed: explanation.problem ?? ""
    };
    status.textContent = words[state];
    bar.hidden = true;
    button.hidden = true;
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  explanation.onChange(seldom(draw));
  return root;
}
