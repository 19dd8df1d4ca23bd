import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import {formatCount} from "../lib/format.js";
import type {Topic} from "../lib/topics/read-topics.js";

const columns = [
  {key: "label", label: "Topic"},
  {key: "films", label: "Films"},
  {key: "npmi", label: "Coherence"}
] as const;
type Column = (typeof columns)[number]["key"];

const read: Record<Column, (topic: Topic) => string | number> = {
  label: ({label}) => label,
  films: ({films}) => films.length,
  npmi: ({npmi}) => npmi ?? Number.NEGATIVE_INFINITY
};

/** Topics as a table that sorts by any column; a topic's name chooses it. */
export function topicTable(
  topics: readonly Topic[],
  {chosen, onChoose}: {chosen: number | null; onChoose(topic: number): void}
): HTMLElement {
  let sorted: {column: Column; descending: boolean} = {column: "films", descending: true};
  let shown = 20;
  const holder = html`<div class="topic-table"></div>` as HTMLElement;
  const draw = () => {
    const order = topics.toSorted((a, b) => {
      const [one, other] = [read[sorted.column](a), read[sorted.column](b)];
      const rising = typeof one === "string" ? one.localeCompare(String(other)) : one - Number(other);
      return (sorted.descending ? -rising : rising) || a.topic - b.topic;
    });
    const headings = columns.map(({key, label}) => {
      const button = html`<button type="button" class="text-button">${label}</button>` as HTMLElement;
      button.addEventListener("click", () => {
        sorted = {column: key, descending: sorted.column === key ? !sorted.descending : key !== "label"};
        draw();
        holder.querySelectorAll<HTMLElement>("th button")[columns.findIndex((column) => column.key === key)].focus();
      });
      const direction = sorted.descending ? "descending" : "ascending";
      return html`<th scope="col" aria-sort=${sorted.column === key ? direction : null}>${button}</th>`;
    });
    const rows = order.slice(0, shown).map((topic) => {
      const words = topic.words["c-tf-idf"]?.map(({term}) => term) ?? [];
      const button =
        html`<button type="button" class="film-link" aria-pressed=${String(topic.topic === chosen)}>${topic.label}</button>` as HTMLElement;
      button.addEventListener("click", () => onChoose(topic.topic));
      return html`<tr><td>${button}</td><td class="number">${formatCount(topic.films.length)}</td><td class="number">${formatScore(topic.npmi, 2)}</td><td class="topic-words">${words.join(", ")}</td></tr>`;
    });
    holder.replaceChildren(
      html`<div class="table-scroll" tabindex="0" role="region" aria-label="Topics"><table>
        <thead><tr>${headings}<th scope="col">Heaviest words</th></tr></thead>
        <tbody>${rows}</tbody>
      </table></div>` as Node
    );
    if (order.length <= shown) return;
    const more = html`<button type="button">Show all ${formatCount(order.length)}</button>` as HTMLElement;
    more.addEventListener("click", () => {
      const next = shown;
      shown = order.length;
      draw();
      holder.querySelectorAll<HTMLElement>("tbody button")[next]?.focus();
    });
    holder.append(more);
  };
  draw();
  return holder;
}
