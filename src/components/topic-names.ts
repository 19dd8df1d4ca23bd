import {html} from "htl";
import {countNoun} from "../lib/format.js";
import {formatTopicNames, LONGEST_NAME, nameTopic, type TopicName} from "../lib/topics/topic-names.js";
import {saveFile} from "./save-file.js";

const storageKey = "marquee-topic-names";

/** The names that this browser keeps; none where it keeps nothing, or what it keeps can no longer be read. */
export async function readKeptNames(): Promise<TopicName[]> {
  try {
    const text = localStorage.getItem(storageKey);
    return text ? await parseNames(text) : [];
  } catch {
    return [];
  }
}

/** What checks a file is loaded when there is one to check: it is large, and few readers have any. */
async function parseNames(text: string): Promise<TopicName[]> {
  const {parseTopicNames} = await import("../lib/topics/parse-topic-names.js");
  return parseTopicNames(text);
}

function keepNames(names: readonly TopicName[]): void {
  try {
    localStorage.setItem(storageKey, formatTopicNames(names));
  } catch {
    // A browser that keeps nothing still shows the names until the page is left.
  }
}

/** Gives a topic a name of the reader's, and saves or loads all such names as a file. */
export function topicNameForm(
  topic: {label: string; words: {term: string}[]},
  names: readonly TopicName[],
  onChange: (names: TopicName[]) => void
): HTMLElement {
  const input = html`<input type="text" maxlength=${LONGEST_NAME} value=${topic.label}>` as HTMLInputElement;
  const status = html`<span role="status"></span>` as HTMLElement;
  const change = (next: TopicName[]) => {
    keepNames(next);
    onChange(next);
  };
  const form =
    html`<form class="topic-names"><label>Name it yourself ${input}</label> <button type="submit">Rename</button></form>` as HTMLFormElement;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change(
      nameTopic(
        names,
        topic.words.map(({term}) => term),
        input.value
      )
    );
  });
  const save = html`<button type="button" class="text-button">Save names</button>` as HTMLButtonElement;
  save.disabled = !names.length;
  save.addEventListener("click", () => saveFile("topic-names.json", formatTopicNames(names), "application/json"));
  const file =
    html`<input type="file" accept=".json,application/json" class="visually-hidden" aria-label="A file of topic names">` as HTMLInputElement;
  const load = html`<button type="button" class="text-button">Load names</button>` as HTMLButtonElement;
  load.addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    try {
      const loaded = await parseNames(await chosen.text());
      const merged = loaded.reduce((all, {words, name}) => nameTopic(all, words, name), [...names]);
      change(merged);
    } catch (error) {
      status.textContent = `${chosen.name}: ${(error as Error).message}`;
      file.value = "";
    }
  });
  form.append(
    html.fragment`${save}${load}${file} <span class="muted">${names.length ? `${countNoun(names.length, "name")} of yours, kept in this browser` : ""}</span>${status}`
  );
  return form;
}
