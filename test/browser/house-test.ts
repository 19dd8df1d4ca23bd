import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Listening} from "../../server/listen.js";
import {findAxeViolations} from "./axe.js";
import {launchBrowser} from "./launch.js";
import {openPage, scrollThrough} from "./open-page.js";
import {serveSite} from "./site.js";

let browser: Browser;
let site: Listening;
let page: Page;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const open = async (path: string) => {
  const opened = await openPage(browser, new URL(path, site.url).href);
  page = opened.page;
  return opened;
};
const titles = () => page.locator(".house-title").allTextContents();

describe("the house collection", () => {
  it("shows every poster, each labelled as an invented film", async () => {
    const {close, problems} = await open("/house");
    await scrollThrough(page);
    const images = page.locator(".house-grid img");
    expect(await images.count()).toBe(48);
    await expect
      .poll(() => images.evaluateAll((all) => all.filter((image) => !(image as HTMLImageElement).naturalWidth).length))
      .toBe(0);
    expect(await page.locator(".house-grid .house-label").allTextContents()).toEqual(Array(48).fill("Invented film"));
    expect(problems).toEqual([]);
    await close();
  });

  it("keeps to the chosen genres, and keeps them in the address", async () => {
    const {close} = await open("/house?genres=Comedy");
    await page.getByRole("checkbox", {name: /^Horror/}).focus();
    await page.keyboard.press("Space");
    await expect.poll(titles).toEqual(["My Landlord Is a Werewolf", "Do Not Feed the Lake"]);
    expect(new URL(page.url()).searchParams.get("genres")).toBe("Comedy,Horror");
    await page.getByRole("checkbox", {name: /^Romance/}).check({force: true});
    await expect.poll(() => page.locator(".house-empty").textContent()).toContain("No invented film has all");
    await close();
  });

  it("opens a film with the keyboard, addresses it, and gives the focus back", async () => {
    const {close} = await open("/house");
    const button = page.getByRole("button", {name: /The Salt Road/});
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", {name: "The Salt Road"});
    expect(await dialog.textContent()).toContain("1968, an invented film");
    expect(await dialog.textContent()).toContain("Two sisters inherit a caravan");
    expect(new URL(page.url()).searchParams.get("film")).toBe("house-05");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({colorScheme});
      expect(await findAxeViolations(page)).toEqual([]);
    }
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
    expect(new URL(page.url()).searchParams.has("film")).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await close();
  });

  it("opens the film in the address, and says so when there is none such", async () => {
    const first = await open("/house?film=house-12");
    expect(await page.getByRole("dialog", {name: "A Bank Robbery, Mostly"}).isVisible()).toBe(true);
    await first.close();
    const second = await open("/house?film=house-99");
    expect(await page.getByRole("dialog", {name: "No such film"}).textContent()).toContain("house-99");
    await second.close();
  });
});

describe("the plot walk with no corpus", () => {
  it("takes the synopsis of an invented film, and says that it is one", async () => {
    const {close} = await open("/text");
    await page.getByLabel("Or an invented film").selectOption("house-05");
    expect(await page.locator("#text-source").inputValue()).toMatch(/^Two sisters inherit a caravan/);
    expect(await page.locator(".text-source-note").textContent()).toContain("The Salt Road (1968): an invented film");
    await close();
  });
});
