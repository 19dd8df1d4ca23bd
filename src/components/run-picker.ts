import {html} from "htl";
import {countNoun} from "../lib/format.js";
import type {IndexedRun} from "../lib/runs/run-index.js";
import {groupOfRun, PROVENANCE_LABELS, RUN_GROUPS, type RunGroup} from "../lib/runs/run-kinds.js";
import type {Control} from "./url-state.js";

/** Groups that stand folded until one of their runs is chosen: many runs, of interest to few. */
const folded: readonly RunGroup[] = ["seed", "ablation"];

/** Check boxes for runs, by group; the value is the chosen ids, in the order of the list. */
export function runPicker(runs: readonly IndexedRun[], chosen: readonly string[]): Control<string[]> {
  const inputs = runs.map(({record}) => html`<input type="checkbox" value=${record.id}>` as HTMLInputElement);
  const status = html`<span role="status"></span>` as HTMLElement;
  const groups = RUN_GROUPS.map(({group, label}) => ({
    group,
    label,
    members: runs.flatMap((run, index) => (groupOfRun(run) === group ? [{run, input: inputs[index]}] : []))
  })).filter(({members}) => members.length);
  const picker = html`<div class="run-picker" role="group" aria-label="Runs">
    ${groups.map(({group, label, members}) => {
      const choices = html`<div class="run-choices">${members.map(({run, input}) => choice(run, input))}
        ${members.length > 2 ? eachButton(members.map(({input}) => input)) : ""}</div>`;
      if (!folded.includes(group)) {
        return html`<div class="run-group" role="group" aria-label=${label}><span class="run-group-name">${label}</span>${choices}</div>`;
      }
      const open = members.some(({run}) => chosen.includes(run.record.id));
      return html`<details class="run-group" open=${open}><summary class="run-group-name">${label} <small>${members.length}</small></summary>${choices}</details>`;
    })}
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

function choice({record}: IndexedRun, input: HTMLInputElement): Node {
  // Most runs are ours: only what is not is said.
  const origin = record.provenance === "reproduced" ? "" : html`<small>${PROVENANCE_LABELS[record.provenance]}</small>`;
  return html`<label class="run-choice" data-provenance=${record.provenance} title=${record.description ?? record.name}>${input}<span>${record.name}</span>${origin}</label>` as Node;
}

/** Chooses all runs of a group, or none when all are chosen. */
function eachButton(inputs: readonly HTMLInputElement[]): Node {
  const button = html`<button type="button" class="text-button small">all or none</button>` as HTMLElement;
  button.addEventListener("click", () => {
    const checked = !inputs.every((input) => input.checked);
    for (const input of inputs) input.checked = checked;
    inputs[0].dispatchEvent(new Event("input", {bubbles: true}));
  });
  return button;
}
