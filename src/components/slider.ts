import type {Control} from "./url-state.js";

/** Names the slider of an `Inputs.range`, which gives its label to the number field alone. */
export function labelSlider(control: Control<number>, label: string): Control<number> {
  control.querySelector("input[type=range]")?.setAttribute("aria-label", label);
  return control;
}

/** Reads a slider's value from the address; undefined outside its extent. */
export function parseWithin([low, high]: [number, number], text: string): number | undefined {
  const value = Number(text);
  return text.trim() && value >= low && value <= high ? value : undefined;
}
