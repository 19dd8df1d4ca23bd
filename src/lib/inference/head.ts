import {z} from "zod";

const layer = z.strictObject({
  weights: z.array(z.array(z.number())).min(1).describe("One list an output, as long as the layer's input"),
  biases: z.array(z.number()).min(1)
});

/** The file of a model of kind `embedding-head`: layers from embedding to nine logits, ReLU between them. */
export const headSchema = z
  .strictObject({format: z.literal(1), layers: z.array(layer).min(1)})
  .superRefine(({layers}, context) => {
    for (const [index, {weights, biases}] of layers.entries()) {
      const inputs = index ? layers[index - 1].biases.length : weights[0].length;
      if (weights.length === biases.length && weights.every((row) => row.length === inputs)) continue;
      const message = `does not have ${biases.length} lists of ${inputs} weights`;
      context.addIssue({code: "custom", path: ["layers", index, "weights"], message});
    }
  });

export type Head = z.infer<typeof headSchema>;

/** Logits for an embedding that was rounded as it would be stored: one linear layer, or a perceptron of several. */
export function runHead({layers}: Head, embedding: ArrayLike<number>): Float64Array {
  let values: ArrayLike<number> = embedding;
  for (const [index, {weights, biases}] of layers.entries()) {
    const sums = weights.map((row, output) =>
      row.reduce((sum, weight, input) => sum + weight * values[input], biases[output])
    );
    values = index < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  }
  return Float64Array.from(values);
}
