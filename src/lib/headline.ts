import {countNoun, formatCount, formatPercent, listWords} from "./format.js";
import {countGenres, findCompanions, type GenreSet, meanGenres, setsWith, totalFilms} from "./genres/genre-sets.js";
import {GENRES, type Genre} from "./genres/genres.js";
import {decodeMultiHot, labelCount} from "./genres/multi-hot.js";

/** One thing that the data say: a figure, and the sentence that it stands in. */
export interface Headline {
  figure: string;
  text: string;
}

/** Two genres and how much more often than by chance they share a film. */
export interface GenrePair {
  genres: [Genre, Genre];
  films: number;
  lift: number;
}

/** The headline figures of the home page, from the films counted by their set of genres. */
export function computeHeadlines(sets: readonly GenreSet[]): Headline[] {
  const {films, withPlot, withPoster, withBoth, firstYear, lastYear} = totalFilms(sets);
  const largest = countGenres(sets).sort((a, b) => b.films - a.films);
  const several = totalFilms(sets.filter((set) => labelCount(set.bits) > 1)).films;
  const pairs = pairsByLift(sets);
  const [closest, furthest] = [pairs[0], pairs[pairs.length - 1]];
  return [
    {
      figure: formatCount(films),
      text: `films of the years ${firstYear} to ${lastYear} have at least one of the nine genres.`
    },
    {
      figure: formatPercent(withBoth / films),
      text: `of them have both a plot (${formatCount(withPlot)} films) and a poster (${formatCount(withPoster)}).`
    },
    {
      figure: meanGenres(sets).toFixed(2),
      text: `of the nine genres a film has on average; ${formatPercent(several / films)} of films have two or more.`
    },
    {
      figure: `${(largest[0].films / largest[8].films).toFixed(1)} : 1`,
      text: `is how far the largest genre, ${largest[0].genre}, outnumbers the smallest, ${largest[8].genre}.`
    },
    {
      figure: `${closest.lift.toFixed(1)}×`,
      text: `as often as by chance, ${listWords(closest.genres)} share a film: the closest pair.`
    },
    {
      figure: `${furthest.lift.toFixed(2)}×`,
      text: `is the same figure for ${listWords(furthest.genres)}, the pair that most keeps apart.`
    }
  ];
}

/** All 36 pairs of genres by lift, P(a and b) / (P(a) P(b)), highest first. */
export function pairsByLift(sets: readonly GenreSet[]): GenrePair[] {
  const all = totalFilms(sets).films;
  const counts = countGenres(sets).map(({films}) => films);
  const pairs: GenrePair[] = [];
  for (let i = 0; i < GENRES.length; ++i) {
    for (let j = 0; j < i; ++j) {
      const {films} = totalFilms(setsWith(sets, (1 << i) | (1 << j)));
      const expected = counts[i] * counts[j];
      pairs.push({genres: [GENRES[j], GENRES[i]], films, lift: expected ? (films * all) / expected : 0});
    }
  }
  return pairs.sort((a, b) => b.lift - a.lift);
}

/** What films of the chosen genres (bits) are besides, in a sentence. */
export function describeCompanions(sets: readonly GenreSet[], bits: number): string {
  const chosen = totalFilms(setsWith(sets, bits)).films;
  const names = listWords(decodeMultiHot(bits));
  const companions = findCompanions(sets, bits);
  if (!bits) {
    const [first, second] = companions;
    return `Of all ${formatCount(chosen)} films, ${formatPercent(first.share)} are ${first.genre} and ${formatPercent(second.share)} ${second.genre}. Choose a genre to see what it goes with.`;
  }
  const are = chosen === 1 ? "is" : "are";
  const start = `${capitalize(countNoun(chosen, "film"))} ${are} ${names}`;
  const first = companions[0];
  if (!chosen || !first?.films) return `${start}${chosen ? ", and none of them has another of the nine genres" : ""}.`;
  return `${start}: ${formatPercent(first.share)} of them are also ${first.genre}, ${describeLift(first.lift)} films in general.`;
}

function describeLift(lift: number): string {
  if (lift > 0.95 && lift < 1.05) return "about as often as";
  return `${lift.toFixed(lift < 1 ? 2 : 1)} times as often as`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
