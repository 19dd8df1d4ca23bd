import type {Genre} from "./genres/genres.js";
import type {SelectionRule} from "./genres/selection-rules.js";

/**
 * Where a corpus comes from, as `corpus.json` in its folder says and pages repeat. Texts are sentences for readers;
 * `*emphasis*`, `**strong**` and `[links](https://…)` may stand in them.
 */
export interface CorpusDescription {
  format: 1;
  /** Short, such as "MovieLens 25M". */
  name: string;
  /** Whose genres movies.tsv holds, as one word or two, such as "MovieLens". */
  catalogue: string;
  /** The same as the end of the sentence "Genre labels are …". */
  labels: string;
  /** Where films and labels come from. */
  films: string;
  /** Where plots come from, as the end of the sentence "Plots come from …". */
  plotSources: string;
  /** What plots and posters are like and where they come from. */
  media: string;
  /** What the sources ask to be said of them, one paragraph each. */
  credits: string[];
  /** How the films were chosen, where ingest chose them. */
  selection?: CorpusSelection;
  /** What is true of this corpus alone, said at a place on a page. */
  remarks?: Partial<Record<RemarkPlace, string>>;
}

/** The choice that ingest made from title.basics. */
export interface CorpusSelection {
  rule: SelectionRule;
  genres?: readonly Genre[];
  cap?: number;
  limit?: number;
  seed: number;
  types: readonly string[];
  years?: readonly [first: number, last: number];
  /** The title.basics file that the films were chosen from. */
  titleBasics: {bytes: number; sha256: string};
}

/** Places on pages where a corpus may add what it alone has to say. */
export const remarkPlaces = [
  "home",
  "selection",
  "genre shares",
  "cap",
  "single-genre films",
  "years",
  "catalogue facts",
  "near duplicates",
  "labels per film",
  "claims",
  "plot lengths",
  "vocabulary growth",
  "rank frequency",
  "vector coverage"
] as const;

export type RemarkPlace = (typeof remarkPlaces)[number];

/** What is said of a corpus that says nothing of itself. */
export const undescribedCorpus: CorpusDescription = {
  format: 1,
  name: "a corpus without a description",
  catalogue: "this corpus",
  labels: "those of the corpus that this copy was started with",
  films:
    "The films and their genre labels are those of the corpus that this copy was started with. It does not say where they come from: a file *corpus.json* in its folder would.",
  plotSources: "the corpus’s file of plots",
  media: "Plots and posters are those of the corpus.",
  credits: []
};

/** The description that a snapshot's manifest carries, or that of a corpus which has none. */
export function descriptionOf(manifest: {corpus: {description?: CorpusDescription}}): CorpusDescription {
  return manifest.corpus.description ?? undescribedCorpus;
}

/** What a corpus alone has to say at a place; an empty text when it has nothing. */
export function remarkOf(description: CorpusDescription, place: RemarkPlace): string {
  return description.remarks?.[place] ?? "";
}

const optionalKeys = ["selection", "remarks"];

/**
 * Checks what stands in a corpus.json. Returns what is wrong with it, as a phrase that follows the file's name;
 * undefined when nothing is.
 */
export function findDescriptionProblem(value: unknown): string | undefined {
  if (!value || typeof value !== "object" || Array.isArray(value)) return "does not hold a JSON object";
  const given = value as Record<string, unknown>;
  if (given.format !== 1) return `has format ${JSON.stringify(given.format)}, which is not 1`;
  for (const [key, example] of Object.entries(undescribedCorpus)) {
    if (typeof example === "string" && (typeof given[key] !== "string" || !given[key])) {
      return `lacks a text "${key}"`;
    }
  }
  const {credits, remarks} = given;
  if (!Array.isArray(credits) || credits.some((credit) => typeof credit !== "string")) {
    return 'lacks a list of texts "credits"';
  }
  for (const [place, text] of Object.entries(remarks ?? {})) {
    if (!remarkPlaces.includes(place as RemarkPlace)) {
      return `has a remark for "${place}", which is no place; places are ${remarkPlaces.join(", ")}`;
    }
    if (typeof text !== "string") return `has a remark for "${place}" that is no text`;
  }
  const unknown = Object.keys(given).filter((key) => !(key in undescribedCorpus) && !optionalKeys.includes(key));
  return unknown.length ? `has an entry "${unknown[0]}" that nothing reads` : undefined;
}
