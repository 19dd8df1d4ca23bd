import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";

/** What a film's topic says of one of its genres. */
export interface TopicInformation {
  genre: Genre;
  /** Entropy of the genre in bits: what there is to be known. */
  entropy: number;
  /** Mutual information of topic and genre in bits, with the Miller-Madow correction; not below 0. */
  information: number;
  /** The one over the other: 0 for nothing, 1 for all. */
  share: number;
}

/**
 * How much knowing the topic tells of each genre. Plain mutual information over so many topics is above 0 by chance
 * alone; what it exceeds by on average, (topics - 1) (labels - 1) / 2N in nats (Miller 1955), is taken off.
 */
export function measureInformation(films: readonly {topic: number; multiHot: number}[]): TopicInformation[] {
  const topics = new Map<number, {films: number; genres: Float64Array}>();
  for (const {topic, multiHot} of films) {
    if (!topics.has(topic)) topics.set(topic, {films: 0, genres: new Float64Array(GENRES.length)});
    const own = topics.get(topic)!;
    own.films += 1;
    for (let genre = 0; genre < GENRES.length; ++genre) if (hasGenre(multiHot, genre)) own.genres[genre] += 1;
  }
  const all = films.length;
  return GENRES.map((genre, index) => {
    const total = [...topics.values()].reduce((sum, {genres}) => sum + genres[index], 0);
    const entropy = binaryEntropy(total / Math.max(1, all));
    const left = [...topics.values()].reduce(
      (sum, own) => sum + (own.films / all) * binaryEntropy(own.genres[index] / own.films),
      0
    );
    const bias = total && total < all ? (topics.size - 1) / (2 * all * Math.LN2) : 0;
    const information = Math.max(0, entropy - left - bias);
    return {genre, entropy, information, share: entropy ? information / entropy : 0};
  });
}

/** Entropy of a coin in bits. */
export function binaryEntropy(share: number): number {
  if (share <= 0 || share >= 1) return 0;
  return -(share * Math.log2(share) + (1 - share) * Math.log2(1 - share));
}
