/** Resolves when the browser has nothing better to do, or after two seconds at most: what is heavy can wait for paint. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => resolve(), {timeout: 2000});
    else setTimeout(resolve, 300);
  });
}
