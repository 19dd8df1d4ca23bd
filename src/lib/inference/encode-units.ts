import type {ModelCard} from "./model-card.js";
import type {TextTokenizer} from "./tokenizer.js";

/** A text cut into units, each as the ids that a model reads of it, and what stands around them. */
export interface UnitTokens {
  /** [CLS], and with a heading [CLS] heading [SEP]. */
  before: number[];
  units: number[][];
  /** [SEP] */
  after: number[];
  /** Id of [MASK], the token for a gap. */
  mask: number;
}

/**
 * Encodes each unit by itself. WordPiece never joins what white space or punctuation parts, so that the units' ids one
 * behind the other are those of the whole text. Throws when the tokenizer has no [MASK].
 */
export function encodeUnits(
  tokenizer: TextTokenizer,
  card: ModelCard,
  texts: readonly string[],
  heading?: string
): UnitTokens {
  const inner = (text: string) => tokenizer.encode(text, Number.POSITIVE_INFINITY).slice(1, -1);
  const around = tokenizer.encode("", card.tokenizer!.maxTokens, card.heading ? heading : undefined);
  const mask = inner("[MASK]");
  if (mask.length !== 1) throw new Error(`the tokenizer of ${card.id} has no [MASK] token`);
  return {before: around.slice(0, -1), units: texts.map(inner), after: around.slice(-1), mask: mask[0]};
}
