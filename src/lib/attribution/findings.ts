import {formatDifference, formatScore} from "../compare/format.js";
import {formatCount, listWords, shortenText} from "../format.js";
import {GENRES} from "../genres/genres.js";
import type {Prediction} from "../inference/classify.js";
import type {Attribution} from "./game.js";
import type {TextUnit, UnitKind} from "./split-units.js";

/** A unit's share in one genre's log-odds. */
export interface UnitShare {
  index: number;
  text: string;
  value: number;
  error: number;
}

/** The shares of the units of which something is known, largest first. */
export function listShares(units: readonly TextUnit[], attribution: Attribution, genre: number): UnitShare[] {
  const {players, outputs, values, errors, known} = attribution;
  return units
    .slice(0, players)
    .map(({text}, index) => ({
      index,
      text,
      value: values[index * outputs + genre],
      error: errors[index * outputs + genre]
    }))
    .filter(({index}) => known[index])
    .sort((a, b) => b.value - a.value);
}

/** Which words speak most for a genre, and which against it; of shares within twice the jitter nothing is said. */
export function findWords(
  units: readonly TextUnit[],
  attribution: Attribution,
  genre: number,
  {kind, jitter = 0}: {kind: UnitKind; jitter?: number}
): string {
  const least = Math.max(0.005, 2 * jitter);
  const shares = listShares(units, attribution, genre);
  if (!shares.length) return `No ${kind} yet.`;
  const count = kind === "words" ? 3 : 1;
  const phrase = ({text, value}: UnitShare) => `“${shortenText(strip(text), 60)}” (${formatDifference(value, 2)})`;
  const forIt = shares.filter(({value}) => value >= least).slice(0, count);
  const against = shares
    .filter(({value}) => value <= -least)
    .slice(-count)
    .reverse();
  const name = GENRES[genre];
  const parts = [
    ...(forIt.length ? [`for ${name} ${speak(forIt)} most: ${listWords(forIt.map(phrase))}`] : []),
    ...(against.length ? [`against it: ${listWords(against.map(phrase))}`] : [])
  ];
  if (!parts.length) {
    const reason = jitter > 0.0025 ? " more than the file’s rounding does" : "";
    return `No single ${kind === "words" ? "word" : "sentence"} moves ${name}${reason || " by more than .005"}.`;
  }
  const sentence = parts.join("; ");
  return `${sentence[0].toUpperCase()}${sentence.slice(1)}.`;
}

/** What a model calls a film at its locked thresholds, beside what it is listed as. */
export function findVerdict({probabilities, labels}: Prediction, listed: readonly string[] | null): string {
  const order = GENRES.map((genre, index) => ({genre, probability: probabilities[index], predicted: labels[index]}))
    .filter(({predicted}) => predicted)
    .sort((a, b) => b.probability - a.probability);
  const says = order.length
    ? `The model calls it ${listWords(order.map(({genre, probability}) => `${genre} (${formatScore(probability, 2)})`))}`
    : "No genre reaches its threshold";
  if (!listed) return `${says}.`;
  return `${says}; it is listed as ${listed.length ? listWords(listed) : "none of the nine"}.`;
}

/** What striking words out did: the genres that moved most, and the verdicts that turned. */
export function findEdit(written: Prediction, edited: Prediction, struck: number, kind: UnitKind): string {
  const moves = GENRES.map((genre, index) => ({
    genre,
    before: written.probabilities[index],
    after: edited.probabilities[index],
    turned: written.labels[index] !== edited.labels[index],
    lost: written.labels[index] === 1
  })).sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const largest = moves.filter(({before, after}) => Math.abs(after - before) >= 0.005).slice(0, 2);
  const without = `Without ${struck === 1 ? `that ${kind === "words" ? "word" : "sentence"}` : `those ${struck} ${kind}`}`;
  if (!largest.length) return `${without} no genre moves by .005.`;
  const moved = largest.map(
    ({genre, before, after}) => `${genre} ${formatScore(before, 2)} to ${formatScore(after, 2)}`
  );
  const turned = moves.filter((move) => move.turned);
  const lost = turned.filter((move) => move.lost).map(({genre}) => genre);
  const won = turned.filter((move) => !move.lost).map(({genre}) => genre);
  const verdicts = [
    ...(lost.length ? [`no longer ${listWords(lost, "or")}`] : []),
    ...(won.length ? [`now ${listWords(won)}`] : [])
  ];
  return `${without}: ${moved.join(", ")}. ${verdicts.length ? `The film is ${verdicts.join(", ")}.` : "Every verdict stays."}`;
}

/** Which genres the nearest films have, most frequent first. */
export function findNeighbours(
  neighbours: readonly {film: {title: string; genres: readonly string[]}; similarity: number}[]
): string {
  const counts = GENRES.map((genre) => ({
    genre,
    films: neighbours.filter(({film}) => film.genres.includes(genre)).length
  }))
    .filter(({films}) => films > 0)
    .sort((a, b) => b.films - a.films)
    .slice(0, 3);
  const [{film, similarity}] = neighbours;
  const phrases = counts.map(({genre, films}) => `${formatCount(films)} ${films === 1 ? "is" : "are"} ${genre}`);
  return `Nearest is ${film.title}, with a cosine of ${formatScore(similarity, 2)}. Of the ${formatCount(neighbours.length)} nearest films ${listWords(phrases)}.`;
}

function speak(shares: readonly UnitShare[]): string {
  return shares.length === 1 ? "speaks" : "speak";
}

function strip(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || text;
}
