import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {describePage, useServedSite} from "./served-site.js";

describePage("genres")("the genres page", () => {
  const site = useServedSite();
  let page: Page;
  let close: () => Promise<void>;

  const open = async (query = "", width = 1440) => {
    const opened = await site.open(`/genres${query}`, {width});
    expect(opened.problems).toEqual([]);
    ({page, close} = opened);
  };

  it("walks the matrix by arrow keys and lists the films of a cell on Enter", async () => {
    await open();
    await page.locator('.heat-cell[tabindex="0"]').focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    const readout = await page.locator("#co-occurrence .chart-readout").textContent();
    expect(readout).toMatch(/^Adventure and Comedy: [\d,]+ films/);
    await page.keyboard.press("Enter");
    const count = readout!.match(/[\d,]+ films/)![0];
    await page.locator(".film-list caption", {hasText: `Our films: Adventure and Comedy: ${count}`}).waitFor();
    expect(new URL(page.url()).searchParams.get("cell")).toBe("with.Adventure.Comedy");
    await close();
  });

  it("draws the matrix that the address asks for", async () => {
    await open("?measure=lift&compare=reference&order=clustering&cell=with.Action.Crime");
    const columns = page.locator('#co-occurrence [role="columnheader"]');
    expect(await columns.allTextContents()).toEqual(
      ["Drama", "Romance", "Comedy", "Adventure", "Action"].concat(["Crime", "Thriller", "Horror", "Sci-Fi"])
    );
    const names = page.locator('.heat-cell[aria-selected="true"]');
    expect(await names.count()).toBe(2);
    expect(await names.first().getAttribute("aria-label")).toMatch(/1,432 films; .* lift 2\.13/);
    await close();
  });

  it("lists the films of a combination, and of the filter only", async () => {
    await open("?combination=exactly.Drama.Romance&genres=Horror");
    expect(await page.locator(".film-list caption").textContent()).toBe("Our films: exactly Drama, Romance: no films");
    await close();
  });

  it("encodes typed genres, a film's, and pressed cells, on a phone too", async () => {
    await open("", 390);
    const value = (name: string) => page.locator(`.multi-hot-result dt:text-is("${name}") + dd`).textContent();
    await page.fill("#multi-hot-genres", "western, sci fi");
    expect(await value("Vector")).toBe("[0, 0, 0, 0, 0, 0, 0, 1, 0]");
    expect(await value("Integer")).toBe("128");
    expect(await value("Outside the nine")).toMatch(/western\s+set no bit/);
    await page.fill("#multi-hot-film", "the matrix");
    await page.locator(".multi-hot-films button").first().click();
    expect(await value("Integer")).toBe("1 + 128 + 256 = 385");
    await page.locator(".multi-hot-cells button", {hasText: "Drama"}).click();
    expect(await page.inputValue("#multi-hot-genres")).toBe("Action, Sci-Fi, Thriller, Drama");
    await close();
  });

  it("stands when no film passes the filter", async () => {
    await open("?genres=Action,Adventure,Comedy,Crime,Drama,Horror,Romance,Sci-Fi,Thriller");
    expect(new Set(await page.locator(".figure-finding").allTextContents())).toEqual(
      new Set(["No film passes the filter."])
    );
    await close();
  });
});
