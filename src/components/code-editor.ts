import {html} from "htl";

export type CodeLanguage = "sql" | "arquero";

export interface CodeEditorOptions {
  language: CodeLanguage;
  code: string;
  /** The editor's name for those who hear the page. */
  label: string;
  /** Columns by table, offered while typing. */
  schema: Record<string, readonly string[]>;
  /** Ctrl+Enter or Cmd+Enter. */
  onRun(): void;
}

/** What both the plain text area and the full editor can do. */
export interface EditorView {
  dom: HTMLElement;
  read(): string;
  write(code: string): void;
  /** Puts text where the cursor is. */
  insert(text: string): void;
  focus(): void;
  /** Marks a place; line and column count from 1. Undefined takes the mark away. */
  mark(place: {line: number; column?: number} | undefined): void;
  /** The first place that the language's grammar cannot read. */
  findSyntaxError(): {line: number; column: number} | undefined;
}

export interface CodeEditor extends Omit<EditorView, "dom"> {
  node: HTMLElement;
}

/**
 * A code editor: a plain text area at first paint, which becomes CodeMirror when the page is idle. Tab leaves it, as it
 * leaves any other field.
 */
export function createCodeEditor(options: CodeEditorOptions): CodeEditor {
  let view = createTextArea(options);
  const node = html`<div class="code-editor" data-language=${options.language}>${view.dom}</div>` as HTMLElement;
  whenIdle(async () => {
    const {createCodeMirror} = await import("./code-editor-view.js");
    const full = createCodeMirror({...options, code: view.read()});
    const focused = view.dom.contains(document.activeElement);
    view.dom.replaceWith(full.dom);
    view = full;
    if (focused) full.focus();
  });
  return {
    node,
    read: () => view.read(),
    write: (code) => view.write(code),
    insert: (text) => view.insert(text),
    focus: () => view.focus(),
    mark: (place) => view.mark(place),
    findSyntaxError: () => view.findSyntaxError()
  };
}

function createTextArea({code, label, onRun}: CodeEditorOptions): EditorView {
  const area =
    html`<textarea aria-label=${label} rows=${code.split("\n").length} spellcheck="false" autocapitalize="off"></textarea>` as HTMLTextAreaElement;
  area.value = code;
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRun();
  });
  return {
    dom: area,
    read: () => area.value,
    write: (text) => {
      area.value = text;
      area.rows = text.split("\n").length;
    },
    insert: (text) => area.setRangeText(text, area.selectionStart, area.selectionEnd, "end"),
    focus: () => area.focus(),
    mark: () => {},
    findSyntaxError: () => undefined
  };
}

function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(run, {timeout: 2000});
  else setTimeout(run, 200);
}
