import type {SparseMatrix} from "../train/matrix.js";
import {sparseRows} from "../train/matrix.js";
import {applyCTfIdf, type CTfIdf} from "./words/c-tf-idf.js";
import {rankWords, type TopicWord} from "./words/rank-words.js";
import {addRows, mapEntries, rowEntries, sumRows} from "./words/topic-terms.js";

/** A topic among the films of one group, a period or a genre. */
export interface GroupTopic {
  topic: number;
  group: number;
  /** Films of the topic in the group, 1 or more. */
  films: number;
  words: TopicWord[];
}

export interface GroupOptions {
  /** Averages with the topic's c-TF-IDF over all films. */
  globalTuning?: boolean;
  /** Averages with the group before: for groups that follow each other in time. */
  evolutionTuning?: boolean;
  words?: number;
}

/**
 * Topics over time, or by genre: in each group the topic's c-TF-IDF over the group's films, scaled to a sum of 1, averaged
 * with that of the group before (where the topic was there) and then with the global one, as BERTopic describes it; its
 * own averaging over time has no effect (BERTopic issue 2370). `groups[film]` lists the groups of a film; a film without a
 * topic is in none.
 */
export function describeByGroup(
  films: SparseMatrix,
  label: ArrayLike<number>,
  topics: number,
  groups: readonly (readonly number[])[],
  groupCount: number,
  {cTfIdf, weights}: {cTfIdf: CTfIdf; weights: SparseMatrix},
  {globalTuning = true, evolutionTuning = false, words = 5}: GroupOptions = {}
): GroupTopic[] {
  const global = scaleRows(weights);
  const found: GroupTopic[] = [];
  let before: SparseMatrix | undefined;
  for (let group = 0; group < groupCount; ++group) {
    const member = Int32Array.from({length: films.rows}, (_, film) =>
      groups[film].includes(group) ? label[film] : -1
    );
    const counts = new Uint32Array(topics);
    for (const topic of member) if (topic >= 0) counts[topic] += 1;
    let local = scaleRows(applyCTfIdf(cTfIdf, addRows(films, member, topics)));
    if (evolutionTuning && before) local = averageRows(local, before);
    before = local;
    const tuned = globalTuning ? averageRows(local, global) : local;
    for (let topic = 0; topic < topics; ++topic) {
      if (counts[topic]) found.push({topic, group, films: counts[topic], words: rankWords(tuned, topic, words)});
    }
  }
  return found;
}

function scaleRows(matrix: SparseMatrix): SparseMatrix {
  const totals = sumRows(mapEntries(matrix, Math.abs));
  return mapEntries(matrix, (value, row) => value / totals[row]);
}

/** The mean of two matrices, row by row; where one has an empty row, the other's. */
function averageRows(a: SparseMatrix, b: SparseMatrix): SparseMatrix {
  const rows = Array.from({length: a.rows}, (_, row) => {
    const [own, other] = [rowEntries(a, row), rowEntries(b, row)];
    if (!own.length || !other.length) return own;
    const sums = new Map(own.map(([term, value]): [number, number] => [term, value / 2]));
    for (const [term, value] of other) sums.set(term, (sums.get(term) ?? 0) + value / 2);
    return [...sums].sort((x, y) => x[0] - y[0]);
  });
  return sparseRows(rows, a.columns);
}
