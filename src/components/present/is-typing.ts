/** Whether a key goes to a field, a list or a control that has its own use for it. */
export function isTyping({target, defaultPrevented}: KeyboardEvent): boolean {
  if (defaultPrevented) return true;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest("input, select, textarea, [role=grid], [role=slider], dialog") !== null
  );
}
