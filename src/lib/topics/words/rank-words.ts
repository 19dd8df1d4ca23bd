import type {SparseMatrix} from "../../train/matrix.js";
import {rowEntries} from "./topic-terms.js";

/** A word of a topic: its term (column) and how strongly it stands for the topic. */
export interface TopicWord {
  term: number;
  weight: number;
}

/** The `count` terms of a row with the highest weight above 0, highest first; equal ones in the order of terms. */
export function rankWords(weights: SparseMatrix, row: number, count: number): TopicWord[] {
  return rowEntries(weights, row)
    .map(([term, weight]) => ({term, weight}))
    .filter(({weight}) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, count);
}
