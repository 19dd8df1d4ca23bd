import {html} from "htl";
import type {ResultTable} from "../lib/sql/result.js";
import type {TableColumns} from "../lib/table-definition.js";
import {showCellError} from "./cell-error.js";
import {type CellOutcome, runCode} from "./cell-run.js";
import {codeFromLink, copyShareLink} from "./cell-share.js";
import {type CodeLanguage, createCodeEditor} from "./code-editor.js";
import {describeRows, resultTable} from "./result-table.js";
import {type TableSource, tablesAtHand} from "./table-source.js";
import {showValue} from "./value-view.js";

export interface EditableCellOptions {
  /** Names the cell on its page, and in links to it. */
  id: string;
  language: CodeLanguage;
  /** The code that the cell starts with, and that Reset brings back. */
  code: string;
  /** Tables that the code may name: the snapshot's (`snapshotTables`), or columns that the page has at hand. */
  tables: TableSource | Readonly<Record<string, TableColumns>>;
  /** What the cell is about: names its editor and its result for those who hear the page. */
  label?: string;
  /** Run when the cell comes into view. By default Arquero does and SQL, which loads DuckDB, waits to be asked. */
  autorun?: boolean;
  /** Draws more of a result, below its table. */
  render?(table: ResultTable, code: string): Node | null;
}

export interface EditableCell extends HTMLElement {
  /** Puts other code into the cell, and runs it if asked. */
  load(code: string, options?: {run?: boolean}): void;
  /** Puts text where the editor's cursor is. */
  insert(text: string): void;
}

/** What a cell tells of a run that ended, as the detail of its `outcome` event. */
export interface CellOutcomeDetail extends CellOutcome {
  code: string;
  milliseconds: number;
}

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";

/**
 * A cell whose code can be edited, run (Ctrl+Enter or Cmd+Enter), stopped, reset and shared by link. Code that came with
 * a link is shown and waits: it runs when the reader runs it.
 */
export function editableCell(options: EditableCellOptions): EditableCell {
  const {id, language, code, render, label = language === "sql" ? "SQL" : "Arquero"} = options;
  const tables = isSource(options.tables) ? options.tables : tablesAtHand(options.tables);
  const schema = Object.fromEntries(tables.names.map((name) => [name, tables.columnNames(name)]));
  const editor = createCodeEditor({language, code, label: `Code: ${label}`, schema, onRun: run});
  let running: AbortController | undefined;
  let ended = Promise.resolve();

  const runButton =
    html`<button type="button" class="cell-run" onclick=${run}>Run<kbd>${modifier} ↵</kbd></button>` as HTMLButtonElement;
  const stopButton =
    html`<button type="button" hidden onclick=${() => running?.abort(new Error("Stopped."))}>Stop</button>` as HTMLButtonElement;
  const resetButton = html`<button type="button" onclick=${() => load(code)}>Reset</button>`;
  const shareButton = html`<button type="button" onclick=${share}>Copy link</button>`;
  const status = html`<span class="cell-status" role="status"></span>` as HTMLElement;
  const notice = html`<p class="cell-notice" role="note" hidden></p>` as HTMLElement;
  const output = html`<div class="cell-output"></div>` as HTMLElement;
  const node = html`<div class="editable-cell" id=${id}>
    ${notice}${editor.node}
    <div class="cell-toolbar">${runButton}${stopButton}${resetButton}${shareButton}${status}</div>
    ${output}
  </div>` as HTMLElement;

  function run(): void {
    if (running) return;
    running = new AbortController();
    ended = runOnce(running);
  }

  async function runOnce(controller: AbortController): Promise<void> {
    const text = editor.read();
    let started = performance.now();
    notice.hidden = true;
    stopButton.hidden = false;
    runButton.disabled = true;
    output.setAttribute("aria-busy", "true");
    editor.mark(undefined);
    const outcome = await runCode(language, text, tables, controller, (line) => {
      status.textContent = line;
      // The time told is the run's own, without what had to be loaded first.
      started = performance.now();
    });
    const milliseconds = performance.now() - started;
    show(outcome, text, milliseconds);
    output.removeAttribute("aria-busy");
    runButton.disabled = false;
    stopButton.hidden = true;
    running = undefined;
    node.dispatchEvent(new CustomEvent<CellOutcomeDetail>("outcome", {detail: {...outcome, code: text, milliseconds}}));
  }

  function show({table, value, error}: CellOutcome, text: string, milliseconds: number): void {
    const time = milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
    if (error) {
      const place = error.line ? error : {...error, ...editor.findSyntaxError()};
      editor.mark(place.line ? {line: place.line, column: place.column} : undefined);
      status.textContent = "";
      output.replaceChildren(showCellError(place));
    } else if (table) {
      status.textContent = `${describeRows(table)} in ${time}`;
      const more = table.columns.length ? render?.(table, text) : null;
      output.replaceChildren(resultTable(table, {label: `Result: ${label}`}), ...(more ? [more] : []));
    } else {
      status.textContent = time;
      output.replaceChildren(showValue(value));
    }
  }

  function load(text: string, {run: runNow = false}: {run?: boolean} = {}): void {
    running?.abort(new Error("Stopped."));
    notice.hidden = true;
    editor.write(text);
    editor.mark(undefined);
    if (runNow) void ended.then(run);
  }

  async function share(): Promise<void> {
    status.replaceChildren(await copyShareLink(id, editor.read()));
  }

  async function receive(): Promise<boolean> {
    const linked = await codeFromLink(id);
    if (!linked) return false;
    if (linked.code !== undefined) editor.write(linked.code);
    notice.textContent = linked.notice;
    notice.hidden = false;
    node.scrollIntoView({block: "start"});
    return true;
  }

  window.addEventListener("hashchange", () => void (node.isConnected && receive()));
  void receive().then((linked) => {
    if (!linked && (options.autorun ?? language === "arquero")) onceInView(node, run);
  });
  return Object.assign(node, {load, insert: (text: string) => editor.insert(text)});
}

function isSource(tables: EditableCellOptions["tables"]): tables is TableSource {
  return typeof tables.bytes === "function";
}

function onceInView(node: HTMLElement, action: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    action();
  });
  observer.observe(node);
}
