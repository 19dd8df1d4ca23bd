/** Runs work that goes in steps to its end, and answers what it returns. */
export function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
