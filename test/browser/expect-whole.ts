import type {Page} from "playwright-core";
import {expect} from "vitest";
import {findAxeViolations} from "./axe.js";
import {findKeyboardProblems} from "./keyboard.js";
import {findLayoutProblems} from "./layout.js";
import {scrollThrough, settle} from "./open-page.js";

/** Expects of a page as it stands what is expected of every page when it opens: axe, layout at three widths, keyboard. */
export async function expectWhole(page: Page): Promise<void> {
  await settle(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({colorScheme});
    expect(await findAxeViolations(page)).toEqual([]);
  }
  await page.emulateMedia({colorScheme: "light"});
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({width, height: 900});
    await scrollThrough(page);
    expect(await findLayoutProblems(page)).toEqual([]);
  }
  await page.setViewportSize({width: 1440, height: 900});
  expect(await findKeyboardProblems(page)).toEqual([]);
}
