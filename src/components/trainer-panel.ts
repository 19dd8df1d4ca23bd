import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import {countNoun} from "../lib/format.js";
import type {HeadResult} from "../lib/train/head-run.js";
import type {HeadSettings} from "../lib/train/head-settings.js";
import type {HeadTrainer} from "./head-trainer.js";
import {seldom} from "./seldom.js";
import type {Control} from "./url-state.js";

/**
 * Buttons that start, stop, go on with and throw away a training, and how it stands. Its value is the head when
 * training rests: null before, and while it runs.
 */
export function trainerPanel(trainer: HeadTrainer, readSettings: () => HeadSettings): Control<HeadResult | null> {
  const primary = html`<button type="button" class="train-button">Start training</button>` as HTMLButtonElement;
  const reset = html`<button type="button" hidden>Throw it away</button>` as HTMLButtonElement;
  const bar =
    html`<progress max="1" value="0" aria-label="The round under way" hidden></progress>` as HTMLProgressElement;
  const status = html`<span role="status"></span>` as HTMLElement;
  const count = html`<span></span>` as HTMLElement;
  const panel =
    html`<div class="trainer-panel">${primary}${reset}${bar}<span>${status} ${count}</span></div>` as Control<HeadResult | null>;
  panel.value = null;
  const acts = {
    idle: {label: "Start training", act: () => trainer.start(readSettings())},
    running: {label: "Stop", act: () => trainer.pause()},
    paused: {label: "Go on", act: () => trainer.resume()},
    done: {label: "Train again", act: () => trainer.start(readSettings())},
    failed: {label: "Try again", act: () => trainer.start(readSettings())}
  };
  primary.addEventListener("click", () => acts[trainer.state].act());
  reset.addEventListener("click", () => {
    trainer.reset();
    primary.focus();
  });
  let last = trainer.state;
  const draw = () => {
    const {state, rounds, share, problem} = trainer;
    primary.textContent = acts[state].label;
    reset.hidden = state === "idle" || state === "running";
    bar.hidden = state !== "running";
    bar.value = share;
    status.textContent = describeState(trainer);
    const round = rounds.at(-1);
    count.textContent = round
      ? `${countNoun(round.round, "round")} in ${round.seconds.toFixed(1)} s; macro F1 ${formatScore(round.macroF1)} on validation.`
      : (problem ?? "");
    if (state === last) return;
    last = state;
    panel.value = state === "paused" || state === "done" ? trainer.result() : null;
    panel.dispatchEvent(new Event("input", {bubbles: true}));
  };
  // A button never says for a moment what it no longer does.
  const soon = seldom(draw);
  trainer.onChange(() => (trainer.state === last ? soon() : draw()));
  draw();
  return panel;
}

function describeState({state, settings, rounds}: HeadTrainer): string {
  switch (state) {
    case "idle":
      return "Nothing is trained yet.";
    case "running":
      return "Training…";
    case "paused":
      return rounds.length ? "Stopped: the head below is the best so far." : "Stopped before the first round was done.";
    case "done":
      return settings?.kind === "linear"
        ? "Done: it has converged."
        : "Done: the loss on validation falls no more, and the round with the lowest is kept.";
    case "failed":
      return "Training failed.";
  }
}
