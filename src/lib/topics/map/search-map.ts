import {foldText} from "../../dataset/search-films.js";
import type {ListedTopic} from "../topic-list.js";

export interface MapHit {
  kind: "topic" | "film";
  /** What is shown of it. */
  name: string;
  note: string;
  /** Rows that it lights. */
  rows: number[];
  topic?: number;
}

/**
 * Searches topics by their labels and words and films by their titles: each word of the query begins a word there.
 * Topics first, then films, those whose title begins with the query before the rest. At most `most` of each.
 */
export function createMapSearch(
  topics: readonly Pick<ListedTopic, "topic" | "label" | "words" | "rows">[],
  films: readonly {title: string; year: number | null}[]
): (query: string, most?: number) => MapHit[] {
  const folded = films.map(({title}) => ` ${foldText(title)}`);
  const topicTexts = topics.map(({label, words}) => ` ${foldText([label, ...words.map(({term}) => term)].join(" "))}`);
  return (query, most = 6) => {
    const words = foldText(query).split(" ").filter(Boolean);
    if (!words.length) return [];
    const matches = (text: string) => words.every((word) => text.includes(` ${word}`));
    const start = ` ${words.join(" ")}`;
    const found = [...folded.keys()].filter((row) => matches(folded[row]));
    found.sort(
      (a, b) =>
        Number(folded[b].startsWith(start)) - Number(folded[a].startsWith(start)) || folded[a].length - folded[b].length
    );
    return [
      ...topics
        .filter((_, place) => matches(topicTexts[place]))
        .slice(0, most)
        .map(
          ({topic, label, rows}): MapHit => ({
            kind: "topic",
            name: label,
            note: `topic of ${rows.length} films`,
            rows,
            topic
          })
        ),
      ...found.slice(0, most).map(
        (row): MapHit => ({
          kind: "film",
          name: films[row].title,
          note: String(films[row].year ?? "year unknown"),
          rows: [row]
        })
      )
    ];
  };
}
