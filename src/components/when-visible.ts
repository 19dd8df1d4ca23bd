/** Resolves once an element is on the screen, or nearly: what costs a download can wait until somebody gets there. */
export function whenVisible(element: Element, margin = "400px"): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      {rootMargin: margin}
    );
    observer.observe(element);
  });
}
