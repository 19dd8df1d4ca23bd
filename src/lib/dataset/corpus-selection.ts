import {type CorpusDescription, type CorpusSelection, remarkOf} from "../corpus-description.js";
import {formatCount, listWords} from "../format.js";
import {SELECTION_RULES} from "../genres/selection-rules.js";

/** How the corpus's films were chosen, in a sentence that contrasts them with the reference project's. */
export function describeCorpusSelection(description: CorpusDescription): string {
  if (description.selection) return `Here ${describeSelection(description.selection)}`;
  return remarkOf(description, "selection") || "Here a film needs only *one* of the nine.";
}

/** How ingest chose films from title.basics, in a sentence without its first word's capital. */
export function describeSelection({rule, genres, cap, limit, seed, types, years}: CorpusSelection): string {
  const among = genres ? listWords(genres, rule === "any" ? "or" : "and") : "the nine";
  const named = SELECTION_RULES.find(({name}) => name === rule)!.label;
  const asked = [
    `of type ${listWords(types, "or")}`,
    "not marked as adult",
    years ? `of ${years[0]} to ${years[1]}` : "",
    rule === "any" ? `with a genre among ${among}` : `with no genre outside ${among}`
  ].filter(Boolean);
  const drawn = [
    cap === undefined ? "" : `each genre was capped at ${formatCount(cap)} films`,
    limit === undefined ? "" : `${formatCount(limit)} films were kept at most`
  ].filter(Boolean);
  const draw = drawn.length ? `; ${listWords(drawn)}, by a draw with seed ${seed}` : "; nothing was capped";
  return `titles were chosen by the rule *${named}*: ${listWords(asked)}${draw}.`;
}
