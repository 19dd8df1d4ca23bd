/** State worth sharing lives in the page's query string, one parameter a control; defaults are left out. */

/** The parameter's value in the address, or undefined. */
export function readUrlState(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** Sets the parameter without adding to the history; undefined or an empty string removes it. */
export function writeUrlState(name: string, value: string | undefined): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  history.replaceState(history.state, "", url);
}

/** A control whose `value` changes with `input` events, as those of @observablehq/inputs. */
export type Control<T> = HTMLElement & {value: T};

/**
 * Ties a control to a parameter: the address sets its first value, and each change is written back.
 * `parse` gives undefined for text that means nothing, which leaves the control as it was.
 */
export function bindUrlState<T>(
  control: Control<T>,
  name: string,
  {parse, format}: {parse(text: string): T | undefined; format(value: T): string}
): Control<T> {
  const initial = format(control.value);
  const text = readUrlState(name);
  const value = text === undefined ? undefined : parse(text);
  if (value !== undefined) control.value = value;
  control.addEventListener("input", () => {
    const current = format(control.value);
    writeUrlState(name, current === initial ? undefined : current);
  });
  return control;
}
