import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {describePage, useServedSite} from "./served-site.js";

describePage("dataset")("the dataset page", () => {
  const site = useServedSite();
  let page: Page;

  const open = async (query: string) => {
    const opened = await site.open(`/dataset${query}`);
    expect(opened.problems).toEqual([]);
    page = opened.page;
    return opened;
  };
  const titles = () => page.locator(".film-table tbody th").allTextContents();

  it("finds films by title whatever the accents, and by id, and keeps the search in the address", async () => {
    const {close} = await open("?q=amelie");
    expect(await titles()).toContain("Amelie");
    await page.locator(".film-table input").fill("tt0133093");
    expect(await titles()).toEqual(["The Matrix"]);
    expect(new URL(page.url()).searchParams.get("q")).toBe("tt0133093");
    await close();
  });

  it("sorts by a column with the keyboard and says so", async () => {
    const {close} = await open("?q=matrix");
    const heading = page.locator("th.film-table-year");
    await heading.locator("button").focus();
    await page.keyboard.press("Enter");
    expect(await heading.getAttribute("aria-sort")).toBe("descending");
    expect((await titles())[0]).toBe("The Matrix Reloaded");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Year");
    await close();
  });

  it("caps the genres as the slider says, and keeps the cap in the address", async () => {
    const {close} = await open("?cap=500");
    const cap = page.locator("#cap");
    expect(await cap.textContent()).toContain("A cap of 500 films a genre keeps");
    await page.locator(".range-control input").focus();
    await page.keyboard.press("End");
    await expect.poll(() => cap.textContent()).toContain("removes no film");
    expect(new URL(page.url()).searchParams.get("cap")).toBe("9000");
    await close();
  });
});
