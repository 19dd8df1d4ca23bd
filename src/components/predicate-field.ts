import {html} from "htl";
import {countNoun} from "../lib/format.js";
import {runQuery} from "./duckdb.js";
import type {TableSource} from "./table-source.js";
import {type Control, readUrlState, writeUrlState} from "./url-state.js";

/** A condition in SQL with the ids of the films that meet it; null while there is none. */
export type Predicate = {text: string; ids: ReadonlySet<string>} | null;

/**
 * A field for a condition on films, such as `year < 1970 AND runtime > 120`: columns of `films` and `text_figures`. The
 * first use loads DuckDB. A condition that came with a link is shown and waits until the reader runs it.
 */
export function predicateField(tables: TableSource, parameter = "where"): Control<Predicate> {
  const input =
    html`<input type="text" size="36" spellcheck="false" placeholder="year < 1970 AND runtime > 120" value=${readUrlState(parameter) ?? ""}>` as HTMLInputElement;
  const button = html`<button type="submit">Slice</button>` as HTMLButtonElement;
  const clear = html`<button type="button" hidden>Clear</button>` as HTMLButtonElement;
  const status = html`<span class="small" role="status"></span>` as HTMLElement;
  const form =
    html`<form class="predicate-field"><label>Or by films WHERE ${input}</label>${button}${clear}${status}</form>` as Control<Predicate>;
  const set = (value: Predicate) => {
    form.value = value;
    clear.hidden = value === null;
    writeUrlState(parameter, value?.text);
    form.dispatchEvent(new Event("input", {bubbles: true}));
  };
  form.value = null;
  // Typing is not yet a choice.
  input.addEventListener("input", (event) => event.stopPropagation());
  clear.addEventListener("click", () => {
    input.value = "";
    status.textContent = "";
    set(null);
    input.focus();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return set(null);
    button.disabled = true;
    form.setAttribute("aria-busy", "true");
    try {
      const sql = `SELECT movie_id FROM films LEFT JOIN text_figures USING (movie_id) WHERE (${text}\n)`;
      const {columns} = await runQuery(sql, tables, {report: (line) => (status.textContent = line)});
      const ids = new Set(Array.from(columns[0].values as Iterable<string>));
      status.textContent = `${countNoun(ids.size, "film")} of all parts meet it.`;
      set({text, ids});
    } catch (error) {
      status.textContent = (error as Error).message.split("\n")[0];
    } finally {
      button.disabled = false;
      form.removeAttribute("aria-busy");
    }
  });
  return form;
}
