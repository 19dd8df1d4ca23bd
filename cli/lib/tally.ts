/** What one step of `npm test` found: tests by outcome, or the step itself as one. */
export interface StepResult {
  passed: number;
  failed: number;
  skipped: {name: string; reason: string}[];
}

/** "N passed, N failed", with ", N skipped" when any were. */
export function formatTally(results: readonly StepResult[]): string {
  const sum = (count: (result: StepResult) => number) => results.reduce((total, result) => total + count(result), 0);
  const skipped = sum((result) => result.skipped.length);
  const counts = `${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`;
  return skipped ? `${counts}, ${skipped} skipped` : counts;
}
