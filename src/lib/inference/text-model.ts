import type {ModelCard} from "./model-card.js";
import type {Session} from "./runtime.js";
import type {TextTokenizer} from "./tokenizer.js";

/** A text model that is ready to run. */
export interface TextModel {
  card: ModelCard;
  session: Session;
  tokenizer: TextTokenizer;
}

/** What a text model reads of a film. */
export interface TextInput {
  text: string;
  /** Title and year; read only by models that were trained with it. */
  heading?: string;
}

/** Title and year, as models read them that were trained with them. */
export function formatHeading({title, year}: {title: string; year: number | null}): string {
  return year === null ? title : `${title} (${year})`;
}

/**
 * The output of an ONNX text model for one film: an encoder's embedding, a classifier's logits. The models that ship
 * quantise activations by their range over all that they are given at once, so films are always given one at a time:
 * the answer for a film depends on that film alone.
 */
export function runTextModel(model: TextModel, {text, heading}: TextInput): Promise<Float32Array> {
  const {card, tokenizer} = model;
  return runTokens(model, tokenizer.encode(text, card.tokenizer!.maxTokens, card.heading ? heading : undefined));
}

/**
 * The same for a sequence of tokens, [CLS] and [SEP] among them, no longer than the card allows. `padding` puts so many
 * tokens behind it that the model is told to pass over: what that changes is rounding, and nothing else.
 */
export async function runTokens(
  {card, session}: TextModel,
  ids: readonly number[],
  padding = 0
): Promise<Float32Array> {
  const shape = [1, ids.length + padding];
  const {ids: idsName, mask} = card.inputs!;
  const {data, shape: found} = await session.run(
    {
      [idsName]: {data: pad(ids, padding), shape},
      [mask]: {data: pad(new Uint8Array(ids.length).fill(1), padding), shape}
    },
    card.output!
  );
  if (found.join() !== `1,${card.outputs}`) {
    throw new Error(`the model ${card.id} gave ${found.join(" x ")} numbers; its card says 1 x ${card.outputs}`);
  }
  return data;
}

/** The outputs of several models for one film, in their order; each is a copy that stays. */
export async function runTextModels(models: readonly TextModel[], input: TextInput): Promise<Float32Array[]> {
  const outputs: Float32Array[] = [];
  for (const model of models) outputs.push((await runTextModel(model, input)).slice());
  return outputs;
}

function pad(values: ArrayLike<number>, padding: number): BigInt64Array {
  const padded = new BigInt64Array(values.length + padding);
  padded.set(Array.from(values, BigInt));
  return padded;
}
