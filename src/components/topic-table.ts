import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import {formatCount} from "../lib/format.js";
import type {ListedTopic} from "../lib/topics/topic-list.js";
import {genreChips} from "./genre-chips.js";

type SortColumn = "label" | "films" | "year" | "npmi";

const headings: [SortColumn | null, string][] = [
  ["label", "Topic"],
  [null, "Words"],
  ["films", "Films"],
  ["year", "Year"],
  [null, "Genres"],
  ["npmi", "NPMI"]
];

const firstRows = 12;

export interface TopicTableOptions {
  /** The topic that is chosen at first. */
  chosen: number | null;
  onChoose(topic: number): void;
}

/** The topics, to sort by a column; a topic's name chooses it. */
export function topicTable(topics: readonly ListedTopic[], {chosen: first, onChoose}: TopicTableOptions): HTMLElement {
  let sorted: {column: SortColumn; descending: boolean} = {column: "films", descending: true};
  let isWhole = false;
  let chosen = first;
  const choose = (topic: number) => {
    chosen = topic;
    for (const button of holder.querySelectorAll<HTMLElement>("[data-topic]")) {
      button.setAttribute("aria-pressed", String(button.dataset.topic === String(topic)));
    }
    onChoose(topic);
  };
  const holder = html`<div class="topic-table film-list"></div>` as HTMLElement;
  const draw = () => {
    const order = [...topics].sort((a, b) => compareTopics(a, b, sorted));
    const heads = headings.map(([column, name]) => {
      if (!column) return html`<th scope="col">${name}</th>`;
      const button =
        html`<button type="button" class="text-button" data-column=${column}>${name}</button>` as HTMLElement;
      button.addEventListener("click", () => sortBy(column));
      const direction = sorted.descending ? "descending" : "ascending";
      return html`<th scope="col" class=${column === "label" ? null : "number"} aria-sort=${sorted.column === column ? direction : null}>${button}</th>`;
    });
    const shown = isWhole ? order : order.slice(0, firstRows);
    holder.replaceChildren(
      html`<div class="table-scroll" tabindex="0" role="region" aria-label="Topics"><table>
        <thead><tr>${heads}</tr></thead>
        <tbody>${shown.map((topic) => topicRow(topic, topic.topic === chosen, choose))}</tbody>
      </table></div>` as Node
    );
    if (topics.length <= firstRows) return;
    const more =
      html`<button type="button">${isWhole ? `Show the first ${firstRows}` : `Show all ${formatCount(topics.length)}`}</button>` as HTMLElement;
    more.addEventListener("click", () => {
      isWhole = !isWhole;
      draw();
      holder.querySelector<HTMLElement>(":scope > button")?.focus();
    });
    holder.append(more);
  };
  const sortBy = (column: SortColumn) => {
    sorted = {column, descending: sorted.column === column ? !sorted.descending : column !== "label"};
    draw();
    holder.querySelector<HTMLElement>(`[data-column=${column}]`)?.focus();
  };
  draw();
  return holder;
}

function topicRow(topic: ListedTopic, isChosen: boolean, onChoose: (topic: number) => void): Node {
  const button =
    html`<button type="button" class="film-link" data-topic=${topic.topic} aria-pressed=${String(isChosen)}>${topic.label || "(no words)"}</button>` as HTMLElement;
  button.addEventListener("click", () => onChoose(topic.topic));
  const words = topic.words
    .slice(0, 8)
    .map(({term}) => term)
    .join(", ");
  return html`<tr><td>${button}</td><td class="topic-words">${words}</td><td class="number">${formatCount(topic.rows.length)}</td><td class="number">${topic.year ?? "–"}</td><td>${genreChips(topic.genres.slice(0, 2).map(({genre}) => genre))}</td><td class="number">${Number.isNaN(topic.npmi) ? "–" : formatScore(topic.npmi, 2)}</td></tr>` as Node;
}

const collator = new Intl.Collator("en", {numeric: true});

/** What is unknown comes last in either direction. */
function compareTopics(
  a: ListedTopic,
  b: ListedTopic,
  {column, descending}: {column: SortColumn; descending: boolean}
): number {
  const sign = descending ? -1 : 1;
  if (column === "label") return sign * collator.compare(a.label, b.label);
  const figureOf = (topic: ListedTopic) =>
    column === "films" ? topic.rows.length : column === "year" ? (topic.year ?? Number.NaN) : topic.npmi;
  const [x, y] = [figureOf(a), figureOf(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return sign * (x - y) || a.topic - b.topic;
}
