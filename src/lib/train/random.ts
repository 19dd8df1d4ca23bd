import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";

/** Seeded random numbers: the same on every platform. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Mean 0, variance 1. */
  normal(): number;
  /** The numbers 0 to `count` - 1 in random order. */
  permutation(count: number): Uint32Array;
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    permutation(count) {
      const order = Uint32Array.from({length: count}, (_, index) => index);
      for (let index = count - 1; index > 0; --index) {
        const other = Math.floor(uniform() * (index + 1));
        [order[index], order[other]] = [order[other], order[index]];
      }
      return order;
    }
  };
}
