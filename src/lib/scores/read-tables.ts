import type {Genre} from "../genres/genres.js";
import type {Interval} from "../statistics/intervals.js";
import type {TableColumns} from "../table-definition.js";
import type {Agreement} from "./agreement.js";
import type {LabelDecision} from "./label-candidates.js";
import type {ShortcutRow, ShortcutTest} from "./shortcuts.js";

function rowsOf(table: TableColumns): number[] {
  return Array.from(Object.values(table)[0] ?? [], (_, row) => row);
}

/** Reads the table `catalogue_agreement`. */
export function readAgreement(table: TableColumns): Agreement[] {
  return rowsOf(table).map((row) => ({
    first: table.first[row] as string,
    second: table.second[row] as string,
    genre: table.genre[row] as Genre | "all",
    genres: table.genres[row] as number,
    films: table.films[row] as number,
    both: table.both[row] as number,
    onlyFirst: table.only_first[row] as number,
    onlySecond: table.only_second[row] as number,
    f1: table.f1[row] as number,
    low: table.low[row] as number,
    high: table.high[row] as number
  }));
}

/** Reads the table `label_candidates`. */
export function readCandidates(table: TableColumns): LabelDecision[] {
  return rowsOf(table).map((row) => ({
    film: table.film[row] as number,
    genre: table.genre[row] as Genre,
    given: table.given[row] as boolean,
    probability: table.probability[row] as number,
    confident: table.confident[row] as boolean,
    heard: table.heard[row] as number,
    against: table.against[row] as number
  }));
}

/** Reads the table `shortcuts`. */
export function readShortcuts(table: TableColumns): ShortcutRow[] {
  const pair = (low: string, high: string, row: number): Interval => [
    table[low][row] as number,
    table[high][row] as number
  ];
  return rowsOf(table).map((row) => ({
    factor: table.factor[row] as string,
    variant: table.variant[row] as string,
    test: table.test[row] as ShortcutTest,
    metric: table.metric[row] as string,
    films: table.films[row] as number,
    value: table.value[row] as number,
    interval: pair("low", "high", row),
    reference: table.reference[row] as number,
    difference: table.difference[row] as number,
    differenceInterval: pair("difference_low", "difference_high", row)
  }));
}
