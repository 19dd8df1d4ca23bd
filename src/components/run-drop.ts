import {html} from "htl";
import type {Participant} from "../lib/compare/participant.js";
import {countNoun} from "../lib/format.js";
import {composeImport, type ImportTarget} from "../lib/runs/compose-import.js";
import {csv} from "../lib/runs/importers/csv.js";
import {DROPPED_FAMILY} from "../lib/runs/run-kinds.js";
import {listenForDrops} from "./file-drop.js";

/**
 * A field for CSV files of probabilities, which may also be dropped anywhere on the page. Each becomes a run that is
 * given to `onRun` and stays in this page; what can't be taken is said, by line and column.
 */
export function runDrop(target: ImportTarget, onRun: (participant: Participant) => void): HTMLElement {
  const input = html`<input type="file" accept=".csv,.tsv,text/csv" multiple>` as HTMLInputElement;
  const status = html`<div class="run-drop-status" role="status"></div>` as HTMLElement;
  const field = html`<div class="run-drop">
    <label><span>Add your own: a CSV with <code>movie_id</code> and the nine genres as columns of probabilities, chosen here or dropped on the page. It stays in your browser.</span>${input}</label>
    ${status}
  </div>` as HTMLElement;
  let count = 0;
  const take = async (files: Iterable<File>) => {
    for (const file of files) {
      try {
        const {participant, leftOut} = readRun(file.name, await file.text(), `yours-${++count}`, target);
        const {validation, test} = participant.run.films;
        const parts = `${countNoun(validation, "validation film")}, ${countNoun(test, "test film")}`;
        const left = leftOut ? `; ${countNoun(leftOut, "training film")} left out` : "";
        status.replaceChildren(html`<p>${file.name}: ${parts}${left}.</p>` as Node);
        onRun(participant);
      } catch (error) {
        const lines = (error as Error).message.split("\n");
        status.replaceChildren(
          html`<p><strong>${file.name} can’t be taken.</strong></p>` as Node,
          html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` as Node
        );
      }
    }
  };
  input.addEventListener("change", () => void take(input.files ?? []));
  listenForDrops(field, take);
  return field;
}

/** Makes a run of a CSV's text. Throws a FileError that names what can't be taken. */
export function readRun(
  file: string,
  text: string,
  id: string,
  target: ImportTarget
): {participant: Participant; leftOut: number} {
  const details = {id, name: file.replace(/\.\w+$/, ""), family: DROPPED_FAMILY, modality: "text" as const};
  const imported = csv.read([{path: file, text}]);
  const {record, predictions, leftOut} = composeImport(imported, {format: csv.format, file}, details, target);
  const count = (part: string) => predictions!.parts.filter((other) => other === part).length;
  const films = {validation: count("validation"), test: count("test")};
  const run = {record, films, checksum: null, openings: [], testOpen: true, curves: []};
  return {participant: {run, predictions: predictions!}, leftOut};
}
