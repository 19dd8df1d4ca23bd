import {html} from "htl";
import {countNoun} from "../lib/format.js";
import type {IndexedRun} from "../lib/runs/run-index.js";
import {kindOfRun, PROVENANCE_LABELS, RUN_KINDS} from "../lib/runs/run-kinds.js";
import type {Control} from "./url-state.js";

/** Check boxes for runs, by kind; the value is the chosen ids, in the order of the list. */
export function runPicker(runs: readonly IndexedRun[], chosen: readonly string[]): Control<string[]> {
  const inputs = runs.map(({record}) => html`<input type="checkbox" value=${record.id}>` as HTMLInputElement);
  const groups = RUN_KINDS.map(({kind, label}) => ({
    label,
    members: runs.flatMap((run, index) => (kindOfRun(run) === kind ? [{run, input: inputs[index]}] : []))
  })).filter(({members}) => members.length);
  const status = html`<span role="status"></span>` as HTMLElement;
  const picker = html`<div class="run-picker" role="group" aria-label="Runs">
    ${groups.map(
      ({label, members}) =>
        html`<fieldset><legend>${label}</legend>${members.map(
          ({run: {record}, input}) =>
            html`<label class="run-choice" data-provenance=${record.provenance} title=${record.description ?? record.name}>${input}<span>${record.name}</span>
          <small>${PROVENANCE_LABELS[record.provenance]}</small></label>`
        )}</fieldset>`
    )}
    <p class="small">${status}</p>
  </div>` as Control<string[]>;
  const describe = () => {
    status.textContent = `${countNoun(inputs.filter(({checked}) => checked).length, "run")} chosen.`;
  };
  Object.defineProperty(picker, "value", {
    get: () => inputs.filter(({checked}) => checked).map(({value}) => value),
    set: (ids: readonly string[]) => {
      for (const input of inputs) input.checked = ids.includes(input.value);
      describe();
    }
  });
  picker.addEventListener("input", describe);
  picker.value = [...chosen];
  return picker;
}
