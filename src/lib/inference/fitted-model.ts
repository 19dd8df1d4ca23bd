import type {z} from "zod";
import type {baselineSchema, Ensemble} from "./ensemble.js";
import {encodeHead, type Head} from "./head.js";
import {encodeTermHead, type TermHead} from "./term-head.js";

/** A model that was fitted in TypeScript, whole: what it predicts with, for films that it has never seen. */
export type FittedModel =
  | {kind: "baseline"; baseline: z.infer<typeof baselineSchema>}
  | {kind: "term-head"; head: TermHead}
  | {kind: "embedding-head"; head: Head; encoder: string}
  | {kind: "ensemble"; ensemble: Ensemble};

/** The file that a fitted model is kept in: its name's ending and its bytes. */
export function encodeFittedModel(model: FittedModel): {extension: string; bytes: Uint8Array} {
  const json = (value: unknown) => ({
    extension: "json",
    bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
  });
  switch (model.kind) {
    case "baseline":
      return json(model.baseline);
    case "ensemble":
      return json(model.ensemble);
    case "term-head":
      return {extension: "safetensors", bytes: encodeTermHead(model.head)};
    case "embedding-head":
      return {extension: "safetensors", bytes: encodeHead(model.head)};
  }
}
