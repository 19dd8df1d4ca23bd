import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {javascript} from "@codemirror/lang-javascript";
import {bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting, syntaxTree} from "@codemirror/language";
import {EditorState, Prec, StateEffect, StateField} from "@codemirror/state";
import {
  EditorView as CodeMirror,
  Decoration,
  type DecorationSet,
  drawSelection,
  keymap,
  lineNumbers
} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import type {CodeEditorOptions, EditorView} from "./code-editor.js";
import {duckDBLanguage} from "./sql-dialect.js";

/** CodeMirror for one cell, in the page's own colours. */
export function createCodeMirror({language, code, label, schema, onRun}: CodeEditorOptions): EditorView {
  const view = new CodeMirror({
    state: EditorState.create({
      doc: code,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({icons: false}),
        CodeMirror.lineWrapping,
        // Tab is left to the browser: it leads out of the editor.
        Prec.highest(
          keymap.of([
            {
              key: "Mod-Enter",
              run: () => {
                onRun();
                return true;
              }
            }
          ])
        ),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        language === "sql" ? duckDBLanguage(schema) : javascript(),
        syntaxHighlighting(highlightStyle),
        CodeMirror.contentAttributes.of({"aria-label": label, "aria-multiline": "true", spellcheck: "false"}),
        markField
      ]
    })
  });
  return {
    dom: view.dom,
    read: () => view.state.doc.toString(),
    write: (text) =>
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}, selection: {anchor: text.length}}),
    insert: (text) => {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    focus: () => view.focus(),
    mark: (place) => view.dispatch({effects: setMark.of(place && findRange(view.state, place))}),
    findSyntaxError: () => findSyntaxError(view.state)
  };
}

const highlightStyle = HighlightStyle.define([
  {tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: "code-keyword"},
  {tag: [tags.string, tags.special(tags.string)], class: "code-string"},
  {tag: [tags.number, tags.bool, tags.null], class: "code-number"},
  {tag: [tags.typeName, tags.standard(tags.name), tags.function(tags.variableName)], class: "code-name"},
  {tag: [tags.lineComment, tags.blockComment], class: "code-comment"}
]);

interface Range {
  from: number;
  to: number;
}

const setMark = StateEffect.define<Range | undefined>();

/** The marked place; typing takes the mark away. */
const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      if (!effect.value || effect.value.from === effect.value.to) return Decoration.none;
      return Decoration.set(Decoration.mark({class: "code-mark"}).range(effect.value.from, effect.value.to));
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => CodeMirror.decorations.from(field)
});

/** The word at a place; the whole line when there is no column. */
function findRange({doc}: EditorState, {line, column}: {line: number; column?: number}): Range | undefined {
  if (line < 1 || line > doc.lines) return undefined;
  const {from, to, text} = doc.line(line);
  if (column === undefined) return {from, to};
  const start = Math.min(column - 1, Math.max(text.length - 1, 0));
  const word = /^\w+|^./.exec(text.slice(start))?.[0] ?? "";
  return {from: from + start, to: from + start + word.length};
}

function findSyntaxError(state: EditorState): {line: number; column: number} | undefined {
  let place: number | undefined;
  syntaxTree(state).iterate({
    enter: ({type, from}) => {
      if (type.isError) place ??= from;
    }
  });
  if (place === undefined) return undefined;
  const line = state.doc.lineAt(place);
  return {line: line.number, column: place - line.from + 1};
}
