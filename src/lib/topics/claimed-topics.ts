import type {ListedTopic} from "./topic-list.js";

/** A topic that the reference project's page names, and words that a plot of it may use. */
export interface TopicClaim {
  name: string;
  /** The words of the name itself, as the vocabulary has them. */
  own: readonly string[];
  seeds: readonly string[];
}

/** Named on the reference project's page as what BERTopic found; it gives no words, films or figures. */
export const TOPIC_CLAIMS: readonly TopicClaim[] = [
  {
    name: "heist",
    own: ["heist"],
    seeds: ["heist", "rob", "robber", "robbery", "bank", "thief", "steal", "vault", "loot"]
  },
  {
    name: "alien invasion",
    own: ["alien", "invasion"],
    seeds: ["alien", "invasion", "invade", "invader", "earth", "extraterrestrial", "spaceship", "planet", "ufo"]
  },
  {
    name: "courtroom drama",
    own: ["courtroom"],
    seeds: [
      "court",
      "courtroom",
      "lawyer",
      "attorney",
      "trial",
      "jury",
      "judge",
      "prosecutor",
      "defense",
      "defend",
      "verdict",
      "accuse"
    ]
  }
];

export interface ClaimedTopic extends TopicClaim {
  /** The topic with the largest share of its words' weight in the claim's words; null where none has two of them. */
  topic: ListedTopic | null;
  /** Its words that are among the claim's. */
  matched: string[];
  /** Words of the claim's own name that are among the topic's. */
  named: string[];
}

/** Looks for each claim among topics that were found without its words. */
export function findClaimedTopics(topics: readonly ListedTopic[], claims = TOPIC_CLAIMS): ClaimedTopic[] {
  return claims.map((claim) => {
    const ranked = topics
      .map((topic) => {
        const matches = topic.words.filter(({term}) => claim.seeds.includes(term));
        const total = sumWeights(topic.words);
        return {topic, matched: matches.map(({term}) => term), share: total ? sumWeights(matches) / total : 0};
      })
      .filter(({matched}) => matched.length >= 2)
      .sort((a, b) => b.share - a.share || a.topic.topic - b.topic.topic);
    const best = ranked[0];
    return {
      ...claim,
      topic: best?.topic ?? null,
      matched: best?.matched ?? [],
      named: best ? claim.own.filter((word) => best.topic.words.some(({term}) => term === word)) : []
    };
  });
}

const sumWeights = (words: ListedTopic["words"]) => words.reduce((sum, {weight}) => sum + weight, 0);
