import {html} from "htl";
import type {Control} from "./url-state.js";

export interface RangeControlOptions {
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** How the value is written beside the slider, and read out. */
  format?(value: number): string;
}

/** A labelled slider with its value in words; `value` changes with `input` events. */
export function rangeControl({label, format = String, ...attributes}: RangeControlOptions): Control<number> {
  const {min, max, step, value} = attributes;
  const input = html`<input type="range" min=${min} max=${max} step=${step} />` as HTMLInputElement;
  const output = html`<output></output>` as HTMLElement;
  const root = html`<label class="range-control"><span>${label}</span>${input}${output}</label>` as Control<number>;
  const show = () => {
    output.textContent = format(input.valueAsNumber);
    input.setAttribute("aria-valuetext", output.textContent);
  };
  Object.defineProperty(root, "value", {
    get: () => input.valueAsNumber,
    set(next: number) {
      input.valueAsNumber = next;
      show();
    }
  });
  input.addEventListener("input", show);
  root.value = value;
  return root;
}
