import {expect, it} from "vitest";
import {describePage, useServedSite} from "./served-site.js";

describePage("scores")("the page on what the scores hide", () => {
  const site = useServedSite();

  it("opens a link with its model, its catalogue and its genres", async () => {
    await site.withPage(
      "/scores?model=tf-idf-words&ceiling=catalogue-imdb&growth-genre=Horror&agreement=Drama",
      async ({page}) => {
        const ceiling = await page.locator("#ceiling-finding").textContent();
        expect(ceiling).toContain("TF-IDF of single words + logistic regression has macro F1");
        expect(ceiling).toContain("Labels of IMDb");
        expect(await page.locator("#growth-finding").textContent()).toContain("F1 of Horror");
        expect(await page.locator("#agreement-finding").textContent()).toMatch(/^By F1 of Drama/);
      }
    );
  });

  it("follows a control and keeps it in the address", async () => {
    await site.withPage("/scores", async ({page}) => {
      await page.locator("#growth select").last().selectOption({label: "Crime"});
      await page.locator("#growth-finding", {hasText: "F1 of Crime"}).waitFor();
      expect(new URL(page.url()).searchParams.get("growth-genre")).toBe("Crime");
    });
  });

  it("opens a film from the list of doubtful labels, with what other catalogues call it", async () => {
    await site.withPage("/scores?doubtful-genre=Romance", async ({page}) => {
      const region = page.getByRole("region", {name: "The most doubtful labels"});
      const rows = region.locator("tbody tr");
      expect(await rows.count()).toBeGreaterThan(3);
      for (const text of await rows.locator(".genre-chip").allTextContents()) expect(text).toBe("Romance");
      const link = rows.first().locator(".film-link");
      const title = await link.textContent();
      await link.click();
      await page.locator("#film-panel-title").waitFor();
      expect(await page.locator("#film-panel-title").textContent()).toBe(title);
      expect(await page.locator(".film-panel").textContent()).toContain("Other catalogues");
    });
  });

  it("shows more films on demand, and gives the focus to the first of them", async () => {
    await site.withPage("/scores", async ({page}) => {
      const list = page.locator(".witness-list").first();
      const before = await list.locator("tbody tr").count();
      await list.locator("button", {hasText: "more"}).click();
      expect(await list.locator("tbody tr").count()).toBeGreaterThan(before);
      expect(await list.locator("tbody tr").nth(before).locator(".film-link:focus").count()).toBe(1);
    });
  });
});
