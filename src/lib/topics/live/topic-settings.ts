/** What a reader may change: the same as the options of `npm run topics`. */
export interface TopicSettings {
  /** The fewest films of a topic. */
  minTopicSize: number;
  selection: "eom" | "leaf";
  /** The share of films, 0 to 1, that may stay outside all topics; 1 leaves all that clustering left out. */
  leave: number;
}

/** The least sizes that the strip shows and the slider stops at. */
export const TOPIC_SIZES = [5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100] as const;

export const TOPIC_SELECTIONS = ["eom", "leaf"] as const;

/** Reads the parameters of the table `film_topics`, as the manifest keeps them. */
export function readTopicSettings(parameters: Readonly<Record<string, unknown>> = {}): TopicSettings {
  return {
    minTopicSize: Number(parameters.min_topic_size ?? 10),
    selection: parameters.selection === "leaf" ? "leaf" : "eom",
    leave: Number(parameters.leave ?? 1)
  };
}
