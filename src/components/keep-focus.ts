/** Gives the focus back to where it is within `root`, after whoever calls this has moved `root` about the page. */
export function keepFocus(root: Element): void {
  const focused = root.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
  if (focused) queueMicrotask(() => focused.focus({preventScroll: true}));
}
