import {formatDifference, formatInterval, formatScore} from "../compare/format.js";
import {countNoun, formatCount, formatPercent, listWords} from "../format.js";
import type {ComparedMetric} from "../statistics/compare-runs.js";
import {excludesZero, type Interval} from "../statistics/intervals.js";
import type {Agreement} from "./agreement.js";
import type {DoubtBin} from "./doubt-bins.js";
import type {ExplainedErrors, ShareEstimate} from "./explain-errors.js";
import type {LearningCurve, LearningValue} from "./read-learning.js";
import type {ShortcutRow} from "./shortcuts.js";

/** A genre of a model and of a catalogue, both scored against our labels on the same films. */
export interface CeilingRow {
  genre: string;
  model: ComparedMetric["a"];
  catalogue: ComparedMetric["a"];
  difference: ComparedMetric["difference"];
}

const scored = ({value, percentile}: ComparedMetric["a"]) => `${formatScore(value)} (${formatInterval(percentile)})`;

/** How far the model is below the catalogue, and for which genres there is no telling them apart. */
export function findCeiling(rows: readonly CeilingRow[], model: string, catalogue: string, films: number): string {
  const all = rows.find(({genre}) => genre === "all nine");
  const genres = rows.filter(({genre}) => genre !== "all nine");
  if (!genres.length) return `${model} and ${catalogue} have no validation film in common.`;
  const level = genres.filter(({difference}) => !excludesZero(difference.percentile)).map(({genre}) => genre);
  const above = genres.filter(({difference}) => difference.percentile[0] > 0).map(({genre}) => genre);
  const [widest] = [...genres].sort((a, b) => a.difference.value - b.difference.value);
  const left = all && all.difference.value < 0 ? `${formatScore(-all.difference.value)} to go` : "as far as it goes";
  const start = all
    ? `On the ${formatCount(films)} validation films that both know, ${model} has macro F1 ${scored(all.model)}, ${catalogue} ${scored(all.catalogue)}: ${left}`
    : `On ${formatCount(films)} validation films that both know`;
  const widestPhrase = `the way is longest for ${widest.genre} (${formatScore(widest.model.value)} of ${formatScore(widest.catalogue.value)})`;
  const levelPhrase = level.length ? `; for ${listWords(level)} the model cannot be told from the catalogue` : "";
  const abovePhrase = above.length ? `; for ${listWords(above)} it is already above` : "";
  return `${start}; ${widestPhrase}${levelPhrase}${abovePhrase}.`;
}

/** The pair that agrees most, the one that agrees least, and how our labels fare. */
export function findAgreement(
  rows: readonly Agreement[],
  what: string,
  ours: string,
  nameCatalogue: (source: string) => string
): string {
  const order = [...rows].sort((a, b) => b.f1 - a.f1);
  if (!order.length) return "No two catalogues label the same films.";
  const phrase = ({first, second, f1, low, high}: Agreement) =>
    `${nameCatalogue(first)} and ${nameCatalogue(second)} (${formatScore(f1)}, ${formatInterval([low, high])})`;
  const [best, worst] = [order[0], order[order.length - 1]];
  const own = order.filter(({first, second}) => first === ours || second === ours);
  const [nearest] = own;
  const extremes =
    order.length > 1 ? `${phrase(best)} agree most, ${phrase(worst)} least` : `${phrase(best)} are one pair`;
  if (!nearest) return `By ${what}, ${extremes}.`;
  const other = nearest.first === ours ? nearest.second : nearest.first;
  return `By ${what}, ${extremes}. The labels that every model here is judged by agree best with ${nameCatalogue(other)}: ${formatScore(nearest.f1)}.`;
}

/** What the next doubling would bring, and whether such a forecast came true before. */
export function findGrowth(curves: readonly LearningCurve[], figure: string): string {
  const told = curves.filter(({gain, forecast}) => gain && forecast);
  if (!told.length) return "There are too few films to trace a curve.";
  const phrases = told.map(({name, means, forecast, gain}) => {
    const now = means[means.length - 1];
    return `${name} from ${formatScore(now.value)} to ${formatScore(forecast!.value)} (${formatDifference(gain!.value)}, ${formatInterval([gain!.low, gain!.high])})`;
  });
  const films = formatCount(told[0].forecast!.films);
  return `Twice as many films, ${films}, would bring ${figure} of ${listWords(phrases)}.`;
}

/** How forecasts for a size that was measured turned out. */
export function findChecks(curves: readonly LearningCurve[]): string {
  const phrases = curves.flatMap(({name, check, means}) => {
    const measured = means.find(({films}) => films === check?.films);
    if (!check || !measured) return [];
    const inside = measured.value >= check.low && measured.value <= check.high;
    return [
      `for ${name} and ${formatCount(check.films)} films it would have said ${formatScore(check.value)} (${formatInterval([check.low, check.high])}), and ${formatScore(measured.value)} was measured${inside ? "" : ", outside of the interval"}`
    ];
  });
  return phrases.length
    ? `Would the same rule have foretold what is known? Shown half of the films and fewer, ${phrases.join("; ")}.`
    : "No size was measured at half of its films as well, so the rule cannot be tried on what is known.";
}

/** Genres for which more films would pay, and those for which that is not certain. */
export function findGains(rows: readonly {name: string; genre: string; gain: LearningValue}[], name: string): string {
  const own = rows.filter((row) => row.name === name && row.genre !== "all");
  if (!own.length) return "There are too few films to trace a curve.";
  const sure = own.filter(({gain}) => gain.low > 0).sort((a, b) => b.gain.value - a.gain.value);
  if (!sure.length) return `For no single genre is the gain of ${name} certain: every interval holds 0.`;
  const phrases = sure.slice(0, 3).map(({genre, gain}) => `${genre} ${formatDifference(gain.value)}`);
  return `For ${name} the gain is certain for ${countNoun(sure.length, "genre")} of ${own.length}: ${listWords(phrases)}${sure.length > 3 ? " lead" : ""}.`;
}

/** How often others contradict the labels that a model doubts least and most. */
export function findDoubt(bins: readonly DoubtBin[]): string {
  const phrases = [true, false].flatMap((given) => {
    const own = bins.filter((bin) => bin.given === given && bin.decisions >= 20);
    if (own.length < 2) return [];
    const [first, last] = [own[0], own[own.length - 1]];
    const share = ({disputed, decisions}: DoubtBin) => formatPercent(disputed / decisions, 1);
    return [
      `of genres that our labels ${given ? "give" : "lack"}, other catalogues contradict ${share(first)} where the model agrees and ${share(last)} where it doubts most`
    ];
  });
  return phrases.length
    ? `The model has seen neither the film nor any other catalogue, and yet: ${phrases.join("; ")}.`
    : "Too few labels are known to two other catalogues.";
}

const share = ({share, interval}: ShareEstimate) =>
  `${formatPercent(share, 1)} (${formatPercent(interval[0], 1)} to ${formatPercent(interval[1], 1)})`;

/** What share of a run's mistakes other catalogues would not call mistakes. */
export function findExplained(name: string, {wrong, right}: ExplainedErrors): string {
  if (!wrong.total) return `No mistake of ${name} is on a label that two other catalogues speak of.`;
  return `Of ${formatCount(wrong.total)} decisions that our labels call mistakes of ${name} and two or more other catalogues speak of, most of these side with the model in ${formatCount(wrong.hits)}: ${share(wrong)}. Behind its right decisions they contradict our label in ${share(right)}.`;
}

/** One run judged by our labels and by most catalogues. */
export interface RejudgedRow {
  name: string;
  first: {value: number; percentile: Interval};
  second: {value: number; percentile: Interval};
  difference: {value: number; percentile: Interval};
}

/** What the run that leads gains or loses by being judged by most catalogues, and whether another would lead. */
export function findRejudged(rows: readonly RejudgedRow[], films: number): string {
  const byOurs = [...rows].sort((a, b) => b.first.value - a.first.value);
  const byMost = [...rows].sort((a, b) => b.second.value - a.second.value);
  if (!byOurs.length) return "No validation film is known to two other catalogues.";
  const [leader] = byOurs;
  const {value, percentile} = leader.difference;
  const change = excludesZero(percentile)
    ? `${value > 0 ? "gains" : "loses"} ${formatScore(Math.abs(value))} (${formatInterval(percentile)})`
    : `stays the same within chance (${formatDifference(value)}, ${formatInterval(percentile)})`;
  const order =
    byMost[0].name === leader.name ? "It leads by either." : `By most catalogues ${byMost[0].name} leads instead.`;
  return `On ${formatCount(films)} validation films that two or more other catalogues know, macro F1 of ${leader.name} ${change} when most catalogues judge in place of ours: ${formatScore(leader.first.value)} becomes ${formatScore(leader.second.value)}. ${order}`;
}

/** What can be told without reading what a plot says. */
export function findAlone(rows: readonly ShortcutRow[], label: string, floor: number): string {
  const words = rows.find(({factor}) => factor === "words");
  const [best] = rows.filter(({factor}) => factor !== "words").sort((a, b) => b.value - a.value);
  if (!words || !best) return "There are too few films to ask.";
  return `All words give ${label} ${formatScore(words.value)}; a model that reads nothing of a film would have ${formatScore(floor)}. Of what is no story, ${best.variant} tells most: ${formatScore(best.value)} (${formatInterval(best.interval)}).`;
}

/** What the model loses without names and without function words. */
export function findMasked(rows: readonly ShortcutRow[], label: string): string {
  const phrases = rows
    .filter(({test}) => test === "masked")
    .map(
      ({variant, difference, differenceInterval}) =>
        `${variant} by ${formatDifference(difference)} (${formatInterval(differenceInterval)}${excludesZero(differenceInterval) ? "" : "; no more than chance"})`
    );
  if (!phrases.length) return "There are too few films to ask.";
  return `Trained and scored without them, ${label} changes: ${phrases.join(", ")}.`;
}

/** Groups on which a model that has never met them is worse than one that has. */
export function findHeldOut(rows: readonly ShortcutRow[], label: string): string {
  if (!rows.length) return "No group has films enough to be held out.";
  const worse = rows.filter(({differenceInterval}) => differenceInterval[1] < 0);
  const [worst] = [...rows].sort((a, b) => a.difference - b.difference);
  const worstPhrase = `${worst.variant} ${formatDifference(worst.difference)} (${formatInterval(worst.differenceInterval)})`;
  if (!worse.length)
    return `For none of the ${rows.length} groups held out does it matter beyond chance whether training had it; the largest loss in ${label} is that of ${worstPhrase}.`;
  return `A model that never met a group loses beyond chance on ${worse.length} of ${rows.length}: ${listWords(worse.map(({variant}) => variant))}. The largest loss in ${label} is that of ${worstPhrase}.`;
}
