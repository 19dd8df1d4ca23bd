declare module "jstat" {
  const jstat: {
    normal: {
      cdf(x: number, mean: number, standardDeviation: number): number;
      inv(probability: number, mean: number, standardDeviation: number): number;
    };
    chisquare: {cdf(x: number, degreesOfFreedom: number): number};
    /** Natural logarithm of the binomial coefficient. */
    combinationln(n: number, k: number): number;
  };
  export default jstat;
}
