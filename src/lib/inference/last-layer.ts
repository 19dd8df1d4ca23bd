import {z} from "zod";
import type {LinearLayer} from "../explain/explained-head.js";
import {GENRES} from "../genres/genres.js";
import {FileError} from "../runs/file-error.js";
import {parseJson} from "../runs/parse-json.js";

const schema = z.strictObject({
  genres: z.array(z.string()),
  bias: z.array(z.number()),
  weights: z.array(z.array(z.number()).min(1))
});

/**
 * Reads the file of a poster model's last layer: for each genre, in their order, a bias and a row of weights. Throws a
 * FileError that names the field at fault.
 */
export function readLastLayer(text: string, file: string): LinearLayer {
  const result = schema.safeParse(parseJson(text, file));
  if (!result.success) {
    throw new FileError(result.error.issues.map(({path, message}) => ({file, field: path.join("."), message})));
  }
  const {genres, bias, weights} = result.data;
  const fail = (field: string, message: string) => new FileError([{file, field, message}]);
  if (genres.join() !== GENRES.join()) throw fail("genres", `are not ${GENRES.join(", ")}, in this order`);
  if (bias.length !== GENRES.length) throw fail("bias", `has ${bias.length} numbers, not nine`);
  const inputs = weights[0]?.length ?? 0;
  if (weights.length !== GENRES.length || weights.some((row) => row.length !== inputs)) {
    throw fail("weights", "are not nine rows of equal length");
  }
  return {weights: Float64Array.from(weights.flat()), biases: Float64Array.from(bias)};
}
