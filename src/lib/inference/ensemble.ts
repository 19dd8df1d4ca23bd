import {z} from "zod";
import {calibrate} from "../calibration/calibrate.js";
import {GENRES} from "../genres/genres.js";
import {takeValue} from "../runs/describe-issues.js";
import {parseJson} from "../runs/parse-json.js";
import {averageLogits, predictStack} from "../train/stacking.js";

const nine = GENRES.length;
const line = z.strictObject({slope: z.number(), intercept: z.number()});
const member = z.strictObject({
  model: z.string().min(1).describe("Id of the member's model"),
  checksum: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal")
    .describe("Of the member's file")
});

/** Mean of the members' calibrated log-odds, weighted. */
const meanSchema = z.strictObject({
  format: z.literal(1),
  combination: z.literal("mean"),
  members: z
    .array(
      member.extend({
        weight: z.number().positive(),
        calibration: z.strictObject({method: z.enum(["platt", "temperature"]), genres: z.array(line).length(nine)})
      })
    )
    .min(1)
});

/** A linear model a genre over all members' log-odds. */
const stackSchema = z.strictObject({
  format: z.literal(1),
  combination: z.literal("stack"),
  members: z.array(member).min(1),
  genres: z.array(z.strictObject({weights: z.array(z.number()), intercept: z.number()})).length(nine)
});

/** The file of a model of kind `ensemble`: which models it asks, and how it puts their answers together. */
export const ensembleSchema = z
  .discriminatedUnion("combination", [meanSchema, stackSchema])
  .superRefine((ensemble, context) => {
    if (ensemble.combination === "mean") return;
    const inputs = ensemble.members.length * nine;
    for (const [genre, {weights}] of ensemble.genres.entries()) {
      if (weights.length === inputs) continue;
      const message = `has ${weights.length} weights; ${ensemble.members.length} members give ${inputs} log-odds`;
      context.addIssue({code: "custom", path: ["genres", genre, "weights"], message});
    }
  });

export type Ensemble = z.infer<typeof ensembleSchema>;

/** Probabilities (films x 9) from those of the members, in their order; each film stands at the same place in all. */
export function combineMembers(ensemble: Ensemble, members: readonly Float64Array[]): Float64Array {
  if (members.length !== ensemble.members.length) {
    throw new RangeError(`${members.length} answers for ${ensemble.members.length} members`);
  }
  if (ensemble.combination === "mean") {
    return averageLogits(
      ensemble.members.map(({calibration}, place) => calibrate(calibration, members[place])),
      ensemble.members.map(({weight}) => weight)
    );
  }
  const genres = ensemble.genres.map(({weights, intercept}) => ({weights: Float64Array.from(weights), intercept}));
  return predictStack({genres}, members, nine);
}

/** Throws a FileError that names the field at fault. */
export function decodeEnsemble(text: string, file: string): Ensemble {
  return takeValue(ensembleSchema, parseJson(text, file), file);
}

/** The file of a model of kind `baseline`: the same nine probabilities for every film. */
export const baselineSchema = z.strictObject({
  format: z.literal(1),
  probabilities: z.array(z.number().min(0).max(1)).length(nine)
});

/** Throws a FileError that names the field at fault. */
export function decodeBaseline(text: string, file: string): z.infer<typeof baselineSchema> {
  return takeValue(baselineSchema, parseJson(text, file), file);
}
