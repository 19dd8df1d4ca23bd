import {z} from "zod";

const text = z.string().min(1);
const count = z.int().min(0);
const probability = z.number().min(0).max(1);

/** How probabilities become labels; see `Decision` in src/lib/thresholds. */
export const decisionSchema = z
  .discriminatedUnion("rule", [
    z.strictObject({rule: z.enum(["fixed", "shared", "perGenre"]), thresholds: z.array(probability).length(9)}),
    z.strictObject({rule: z.literal("topK"), k: z.int().min(1).max(9)}),
    z.strictObject({rule: z.literal("expectedF1")})
  ])
  .describe("How probabilities become labels, fitted on validation and locked for test");

/** `run.json`: all that one needs to know of a run to compare it and to make it again. */
export const runSchema = z
  .strictObject({
    format: z.literal(1).describe("Version of this format"),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, "must be lower-case letters, digits and hyphens, at most 80, as its folder")
      .describe("Name of the run's folder"),
    name: text.describe("As tables and legends show it"),
    description: z.string().optional().describe("What the run is and what it was made for, in a sentence or two"),
    provenance: z
      .enum(["published", "reproduced", "imported"])
      .describe("published: by others, as printed; reproduced: made here, by `command`; imported: made elsewhere"),
    family: text.describe("The kind of model, for instance BiLSTM or DistilBERT"),
    recipe: text.optional().describe("The recipe that made it: runs of one recipe differ in their seed alone"),
    purpose: z
      .enum(["model", "ablation"])
      .optional()
      .describe("ablation: made to see what an idea does, not to be used; a model where it is absent"),
    change: z
      .strictObject({
        base: text.describe("The recipe that this one changes"),
        idea: text.describe("What is changed, in words")
      })
      .optional()
      .describe("What tells its recipe from another, so that the two can be compared seed by seed"),
    modality: z.enum(["text", "poster", "fusion", "none"]).describe("What the model reads; none for a baseline"),
    data: z.strictObject({
      corpus: z.string().nullable().describe("Id of the corpus, as the snapshot's manifest has it"),
      description: text.describe("Which films and texts, and what was done to them")
    }),
    split: z.string().nullable().describe("Id of the split (src/lib/split); null where it was another or is not known"),
    seed: z.int().nullable(),
    init: z.strictObject({
      kind: z.enum(["random", "pretrained", "frozen", "none"]).describe("frozen: pretrained and not trained further"),
      weights: z.string().nullable().describe("Where the weights at the start come from")
    }),
    hyperparameters: z.record(z.string(), z.json()).describe("Every setting that would change the result"),
    command: z.string().nullable().describe("The command that makes the run"),
    commit: z.string().nullable().describe("Commit of the code that made it"),
    software: z.record(z.string(), z.string()).describe("Versions, by package"),
    parameters: z
      .strictObject({total: count, trained: count})
      .nullable()
      .describe("Numbers in the model, and how many of them training changed"),
    training: z.strictObject({
      seconds: z.number().min(0).nullable(),
      hardware: z.string().nullable()
    }),
    licence: z.string().nullable().describe("Of the weights"),
    model: z
      .strictObject({file: text, checksum: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal")})
      .nullable()
      .optional()
      .describe("The file under models/ that made the stored predictions"),
    decision: decisionSchema.nullable().describe("null where there are no predictions"),
    reported: z
      .array(
        z.strictObject({
          part: z.enum(["train", "validation", "test"]),
          as: text.describe("What the source calls the figures, and where they stand"),
          metrics: z.record(z.string(), z.number())
        })
      )
      .optional()
      .describe("Figures as their source prints them; never computed here"),
    source: z.strictObject({format: text, file: text}).optional().describe("What an imported run was read from")
  })
  .describe("A run of Marquee: one model, trained or scored once");

export type RunRecord = z.infer<typeof runSchema>;

/** The JSON Schema of `run.json`, which docs/run.schema.json holds. */
export function runJsonSchema(): object {
  return z.toJSONSchema(runSchema);
}
