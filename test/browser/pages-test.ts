import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Listening} from "../../server/listen.js";
import {findAxeViolations} from "./axe.js";
import {findKeyboardProblems} from "./keyboard.js";
import {launchBrowser} from "./launch.js";
import {findLayoutProblems} from "./layout.js";
import {type OpenedPage, openPage, scrollThrough} from "./open-page.js";
import {listPagePaths, serveSite} from "./site.js";

let browser: Browser;
let site: Listening;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(listPagePaths())("the page %s", (path) => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage(browser, new URL(path, site.url).href);
  });
  afterAll(() => opened?.close());

  it("shows no error and asks no other host for anything", () => {
    expect(opened.problems).toEqual([]);
  });

  it("asks for no plot and no poster, there being no corpus", () => {
    expect(opened.requests.filter((request) => request.includes("/_file/corpus/"))).toEqual([]);
  });

  it("has no violation of axe's rules in light", async () => {
    await opened.page.emulateMedia({colorScheme: "light"});
    expect(await findAxeViolations(opened.page)).toEqual([]);
  });

  it("has no violation of axe's rules in dark", async () => {
    await opened.page.emulateMedia({colorScheme: "dark"});
    expect(await findAxeViolations(opened.page)).toEqual([]);
    await opened.page.emulateMedia({colorScheme: "light"});
  });

  it.each([1440, 1024, 390])("has nothing overlapping, cut off or wider than the window at %d px", async (width) => {
    await opened.page.setViewportSize({width, height: 900});
    await scrollThrough(opened.page);
    expect(await findLayoutProblems(opened.page)).toEqual([]);
  });

  it("has no violation of axe's rules on a narrow screen", async () => {
    await opened.page.setViewportSize({width: 390, height: 900});
    expect(await findAxeViolations(opened.page)).toEqual([]);
  });

  it("lets the keyboard reach every control, and shows where it is", async () => {
    await opened.page.setViewportSize({width: 1440, height: 900});
    await scrollThrough(opened.page);
    expect(await findKeyboardProblems(opened.page)).toEqual([]);
  });

  it("is still without errors after all that", () => {
    expect(opened.problems).toEqual([]);
  });
});
