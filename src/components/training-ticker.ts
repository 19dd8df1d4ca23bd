import {html} from "htl";
import type {HeadTrainer} from "./head-trainer.js";

/** Charts are drawn anew so many milliseconds apart at most. */
const rest = 400;

/** An element without looks that dispatches `input` while a trainer works, now and then, and when it rests. */
export function trainingTicker(trainer: HeadTrainer): HTMLElement {
  const ticker = html`<span hidden></span>` as HTMLElement;
  let due: ReturnType<typeof setTimeout> | undefined;
  let rounds = trainer.rounds.length;
  trainer.onChange(() => {
    if (due !== undefined || trainer.rounds.length === rounds) return;
    due = setTimeout(() => {
      due = undefined;
      rounds = trainer.rounds.length;
      ticker.dispatchEvent(new Event("input", {bubbles: true}));
    }, rest);
  });
  return ticker;
}
