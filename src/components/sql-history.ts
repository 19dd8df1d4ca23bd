import {html} from "htl";
import type {CellOutcomeDetail} from "./editable-cell.js";
import {describeRows} from "./result-table.js";

export interface QueryHistory {
  node: HTMLElement;
  add(outcome: CellOutcomeDetail): void;
}

/** The queries of this visit, the latest first. It is kept in this page alone, and gone when the page is left. */
export function queryHistory(choose: (code: string) => void): QueryHistory {
  const list = html`<ol></ol>` as HTMLElement;
  const node =
    html`<div class="query-history"><p>None yet. They are kept in this page alone, until you leave it.</p></div>` as HTMLElement;
  return {
    node,
    add({code, table, error, milliseconds}) {
      const what = error
        ? error.message
        : `${table ? describeRows(table, Number.POSITIVE_INFINITY) : "done"}, ${Math.round(milliseconds)} ms`;
      const words = code.replace(/--.*$/gm, "").replace(/\s+/g, " ").trim();
      const item = html`<li><button type="button" class="link-button" onclick=${() => choose(code)}>${words.slice(0, 80)}${words.length > 80 ? " …" : ""}</button><span>${what}</span></li>`;
      if (!list.isConnected) node.replaceChildren(list);
      list.prepend(item!);
    }
  };
}
