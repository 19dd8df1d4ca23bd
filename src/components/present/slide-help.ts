import {html} from "htl";

const keys: readonly [keys: string, does: string][] = [
  ["→ ↓ space", "next slide"],
  ["← ↑", "previous slide"],
  ["Home, End", "first and last slide"],
  ["O", "all slides"],
  ["S", "speaker’s window: notes, timer, what comes next"],
  ["L", "a red dot instead of the pointer"],
  ["B", "black screen, until any key"],
  ["F", "full screen"],
  ["P, Escape", "back to the page"]
];

/** Lists the keys, until it is closed. */
export function slideHelp(): void {
  const dialog = html`<dialog class="slide-dialog slide-help" aria-label="Keys">
    <h2>Keys</h2>
    <dl>${keys.map(([key, does]) => html`<div><dt>${key}</dt><dd>${does}</dd></div>`)}</dl>
    <p>Cells stay live: what has the focus keeps its own keys. To make a PDF, print: one slide a page.</p>
    <form method="dialog"><button>Close</button></form>
  </dialog>` as HTMLDialogElement;
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
