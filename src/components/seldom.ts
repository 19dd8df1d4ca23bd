/** Calls `act` soon after it is asked for, at most once in so many milliseconds; the last asking is never lost. */
export function seldom(act: () => void, milliseconds = 120): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      act();
    }, milliseconds);
  };
}
