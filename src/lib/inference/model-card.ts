import {z} from "zod";
import {preparationSchema} from "../image/prepare-picture.js";
import {FileError} from "../runs/file-error.js";
import {decisionSchema} from "../runs/run-schema.js";

const text = z.string().min(1);
const file = z.strictObject({
  path: text.describe("Within models/"),
  bytes: z.int().min(1),
  checksum: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal")
});
const line = z.strictObject({slope: z.number(), intercept: z.number()});

const explanation = z.strictObject({
  head: z
    .enum(["pooled", "dense"])
    .describe("Global average pooling and one linear layer, whose maps sum to the logits; or dense layers"),
  activations: text.describe("Name of the ONNX output: batch, channels, rows, columns"),
  maps: text.describe(
    "Of a pooled head each cell's part of each logit, of a dense one Grad-CAM: batch, 9, rows, columns"
  ),
  gradients: text
    .optional()
    .describe("Of a dense head, of each logit by each activation: batch, 9, channels, rows, columns"),
  layer: file.describe("JSON with bias and weights of the last layer, genre by genre")
});

/** `models/<id>/card.json`: what is needed to load a model and to read its answers. */
export const modelCardSchema = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "must be lower-case letters, digits and hyphens, as its folder"),
  name: text,
  description: text,
  kind: z
    .enum([
      "onnx-text-encoder",
      "onnx-text-classifier",
      "embedding-head",
      "term-head",
      "ensemble",
      "baseline",
      "onnx-poster-classifier"
    ])
    .describe(
      "An encoder gives an embedding, the others nine probabilities; an embedding head reads an encoder's output, an ensemble that of its members, a baseline nothing"
    ),
  modality: z.enum(["text", "poster", "fusion", "none"]).describe("What the model reads; none for a baseline"),
  file,
  tokenizer: file.extend({maxTokens: z.int().min(8).max(512)}).optional(),
  heading: z.boolean().optional().describe("Whether the model reads title and year ahead of the plot"),
  inputs: z.strictObject({ids: text, mask: text}).optional().describe("Names of the ONNX inputs"),
  image: preparationSchema.optional().describe("How a poster model's pixels are made from a picture"),
  input: text.optional().describe("Name of a poster model's ONNX input"),
  output: text.optional().describe("Name of the ONNX output"),
  explanation: explanation.optional().describe("What a poster model's file gives beside its logits"),
  outputs: z.int().min(1).describe("Numbers in an answer: 9 of a classifier, the dimensions of an encoder"),
  encoder: text.optional().describe("Id of the encoder whose embeddings a head reads"),
  run: text.nullable().describe("Id of the run whose stored predictions this file made"),
  decision: decisionSchema.nullable().describe("As in the run: fitted on validation, locked"),
  calibration: z
    .strictObject({method: z.enum(["platt", "temperature"]), genres: z.array(line).length(9)})
    .nullable()
    .describe("Applied to the probabilities before the decision"),
  licence: text,
  source: text.describe("Where the weights come from, and what was done to them")
});

export type ModelCard = z.infer<typeof modelCardSchema>;
export type ModelFile = z.infer<typeof file>;

/** Which card is the live model of each kind; null while there is none. */
export const liveModelsSchema = z.strictObject({
  text: text.nullable(),
  poster: text.nullable(),
  fusion: text.nullable()
});

export type LiveModels = z.infer<typeof liveModelsSchema>;

/** All models that ship, and which of them are live. */
export interface ModelCatalogue {
  models: ModelCard[];
  live: LiveModels;
}

const parts = {
  "onnx-text-encoder": ["tokenizer", "inputs", "output"],
  "onnx-text-classifier": ["tokenizer", "inputs", "output", "decision"],
  "embedding-head": ["encoder", "decision"],
  "term-head": ["decision"],
  ensemble: ["decision"],
  baseline: ["decision"],
  "onnx-poster-classifier": ["image", "input", "output", "decision", "explanation"]
} as const;

/** Checks a card. Throws a FileError that names every field at fault. */
export function validateModelCard(value: unknown, name = "card.json"): ModelCard {
  const result = modelCardSchema.safeParse(value);
  if (!result.success) {
    throw new FileError(
      result.error.issues.map(({path, message}) => ({file: name, field: path.join(".") || undefined, message}))
    );
  }
  const card = result.data;
  const missing = parts[card.kind].filter((part) => card[part] === undefined || card[part] === null);
  if (missing.length) {
    throw new FileError(missing.map((field) => ({file: name, field, message: `is missing in a card of ${card.kind}`})));
  }
  return card;
}
