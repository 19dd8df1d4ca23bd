import {group} from "d3";
import {html} from "htl";
import type {ExampleQuery} from "../lib/sql/examples.js";

/** The example queries as a list of questions, by group. Choosing one calls `choose`. */
export function exampleList(examples: readonly ExampleQuery[], choose: (example: ExampleQuery) => void): HTMLElement {
  const groups = Array.from(
    group(examples, (example) => example.group),
    ([name, members]) =>
      html`<h4>${name}</h4><ul>${members.map(
        (example) =>
          html`<li><button type="button" class="link-button" onclick=${() => choose(example)}>${example.question}</button></li>`
      )}</ul>`
  );
  return html`<div class="example-list">${groups}</div>` as HTMLElement;
}
