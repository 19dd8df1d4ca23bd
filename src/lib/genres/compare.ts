import {type CoOccurrence, conditionalProbability, jointShare, lift, npmi} from "./co-occurrence.js";

/** What a cell of the matrix shows. */
export type Measure = "count" | "probability" | "lift" | "npmi";

export interface MeasureDefinition {
  name: Measure;
  label: string;
  /** The value without association, where a diverging scale has its middle; absent for amounts. */
  neutral?: number;
  value(matrix: CoOccurrence, row: number, column: number): number;
  /**
   * Ours against theirs, so that matrices over unequal numbers of films compare: percentage points for shares,
   * the binary logarithm of the quotient for lift, the plain difference for NPMI.
   */
  difference(ours: CoOccurrence, theirs: CoOccurrence, row: number, column: number): number;
  differenceLabel: string;
}

const points =
  (share: (matrix: CoOccurrence, row: number, column: number) => number): MeasureDefinition["difference"] =>
  (ours, theirs, row, column) =>
    100 * (share(ours, row, column) - share(theirs, row, column));

export const MEASURES: readonly MeasureDefinition[] = [
  {
    name: "count",
    label: "count",
    value: ({counts}, row, column) => counts[row][column],
    difference: points(jointShare),
    differenceLabel: "share of all films, ours − reference, percentage points"
  },
  {
    name: "probability",
    label: "conditional probability",
    value: conditionalProbability,
    difference: points(conditionalProbability),
    differenceLabel: "P(column | row), ours − reference, percentage points"
  },
  {
    name: "lift",
    label: "lift",
    neutral: 1,
    value: lift,
    difference: (ours, theirs, row, column) => Math.log2(lift(ours, row, column) / lift(theirs, row, column)),
    differenceLabel: "lift, log₂(ours ÷ reference)"
  },
  {
    name: "npmi",
    label: "NPMI",
    neutral: 0,
    value: npmi,
    difference: (ours, theirs, row, column) => npmi(ours, row, column) - npmi(theirs, row, column),
    differenceLabel: "NPMI, ours − reference"
  }
];
