import * as Inputs from "@observablehq/inputs";
import type {Control} from "./url-state.js";

export interface SliderOptions {
  label: string;
  step: number;
  value: number;
}

/** A number field with a slider beside it; both carry the label, which Inputs gives to the field alone. */
export function slider(extent: [low: number, high: number], options: SliderOptions): Control<number> {
  const control = Inputs.range(extent, options) as Control<number>;
  control.querySelector("input[type=range]")?.setAttribute("aria-label", options.label);
  return control;
}

/** Reads a slider's value from the address; undefined outside its extent. */
export function parseWithin([low, high]: [number, number], text: string): number | undefined {
  const value = Number(text);
  return text.trim() && value >= low && value <= high ? value : undefined;
}
