import type {Page} from "playwright-core";

declare global {
  var keyboardWalk: {
    expected: Element[];
    last: Element | null;
    reached: Map<Element, string>;
    describe(element: Element): string;
    look(element: Element): string;
  };
}

/**
 * Walks through the page with Tab and returns, in words: controls that are never reached, controls that look the
 * same with the focus as without, and controls that do not let the focus go.
 */
export async function findKeyboardProblems(page: Page): Promise<string[]> {
  const count = await page.evaluate(startWalk);
  const problems: string[] = [];
  let stays = 0;
  for (let i = 0; i < count + 10; ++i) {
    await page.keyboard.press("Tab");
    const {name, moved, done} = await page.evaluate(recordFocus);
    stays = moved ? 0 : stays + 1;
    if (stays >= 3) {
      problems.push(`keeps the focus: ${name}`);
      break;
    }
    if (done) break;
  }
  return [...problems, ...(await page.evaluate(finishWalk))];
}

function startWalk(): number {
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  const selector = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]";
  const isUsable = (element: Element) =>
    !(element as HTMLButtonElement).disabled &&
    !element.closest("[inert]") &&
    Number(element.getAttribute("tabindex") ?? 0) >= 0 &&
    element.checkVisibility({checkVisibilityCSS: true}) &&
    element.getClientRects().length > 0 &&
    element.getAttribute("type") !== "hidden";
  // One radio button of a group takes the focus for all.
  const groups = new Set<string>();
  const isFirstOfGroup = (element: Element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== "radio" || !element.name) return true;
    const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`)];
    const chosen = group.find((radio) => radio.checked && radio.form === element.form);
    if (chosen) return chosen === element;
    const key = `${element.name} ${group.findIndex((radio) => radio.form === element.form)}`;
    return !groups.has(key) && groups.add(key);
  };
  const describe = (element: Element) => {
    const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
    const place = element.closest("[id]")?.id;
    return `<${element.localName}${element.id ? ` id=${element.id}` : ""} class="${element.getAttribute("class") ?? ""}"> "${name}"${place ? ` in #${place}` : ""}`;
  };
  const properties = [
    "outline-style",
    "outline-width",
    "outline-color",
    "box-shadow",
    "border-color",
    "background-color",
    "color",
    "text-decoration-line",
    "stroke",
    "stroke-width",
    "fill",
    "opacity"
  ];
  const ancestors = (element: Element, count: number): Element[] =>
    count && element.parentElement ? [element.parentElement, ...ancestors(element.parentElement, count - 1)] : [];
  const styleOf = (element: Element) => {
    const style = getComputedStyle(element);
    return properties.map((property) => style.getPropertyValue(property)).join(";");
  };
  const look = (element: Element) =>
    [element, element.nextElementSibling, ...ancestors(element, 4), ...[...element.querySelectorAll("*")].slice(0, 4)]
      .filter((near) => near !== null)
      .map(styleOf)
      .join("|");
  const expected = [...document.querySelectorAll(selector)].filter(isUsable).filter(isFirstOfGroup);
  globalThis.keyboardWalk = {expected, last: null, reached: new Map(), describe, look};
  return expected.length;
}

function recordFocus(): {name: string; moved: boolean; done: boolean} {
  const {expected, last, reached, describe, look} = globalThis.keyboardWalk;
  const element = document.activeElement;
  const done = expected.every((each) => reached.has(each));
  if (!element || element === document.body) return {name: "", moved: true, done};
  globalThis.keyboardWalk.last = element;
  if (!reached.has(element)) reached.set(element, look(element));
  return {name: describe(element), moved: element !== last, done};
}

function finishWalk(): string[] {
  const {expected, reached, describe, look} = globalThis.keyboardWalk;
  (document.activeElement as HTMLElement | null)?.blur();
  const missed = expected.filter((element) => element.isConnected && !reached.has(element));
  const unseen = [...reached].filter(([element, focused]) => element.isConnected && look(element) === focused);
  return [
    ...missed.map((element) => `Tab never reaches ${describe(element)}`),
    ...unseen.map(([element]) => `the focus cannot be seen on ${describe(element)}`)
  ];
}
