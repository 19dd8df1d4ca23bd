import {expect, it} from "vitest";
import {settle} from "./open-page.js";
import {describePage, useServedSite} from "./served-site.js";

describePage("topics")("the topics page", () => {
  const site = useServedSite();

  it("finds a film and a topic from the keyboard, and takes the search back", async () => {
    await site.withPage("/topics", async ({page}) => {
      const field = page.locator(".map-search input");
      await field.fill("heist");
      const topic = page.locator(".map-search-results li", {hasText: "topic of"}).first();
      await topic.locator("button").focus();
      await page.keyboard.press("Enter");
      await page.locator("#topic-finding", {hasText: /heist/i}).waitFor();
      expect(new URL(page.url()).searchParams.get("topic")).toMatch(/^\d+$/);
      await field.fill("no such title anywhere");
      expect(await page.locator(".map-search-results").textContent()).toContain("No title and no topic");
    });
  });

  it("moves by arrow keys, zooms by plus and minus, and shows all again at 0", async () => {
    await site.withPage("/topics", async ({page}) => {
      const picture = () =>
        page.locator(".topic-map-canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
      const frame = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)));
      await page.locator(".topic-map-stage").focus();
      const start = await picture();
      await page.keyboard.press("+");
      await frame();
      const zoomed = await picture();
      expect(zoomed).not.toBe(start);
      await page.keyboard.press("ArrowLeft");
      await frame();
      expect(await picture()).not.toBe(zoomed);
      await page.keyboard.press("0");
      await frame();
      expect(await picture()).toBe(start);
    });
  });

  it("tells of a film below the pointer and opens it by a click", async () => {
    await site.withPage("/topics?topic=0", async ({page}) => {
      const stage = page.locator(".topic-map-stage");
      await stage.scrollIntoViewIfNeeded();
      const box = (await stage.boundingBox())!;
      const tip = page.locator(".topic-map-tip");
      const spots = Array.from({length: 400}, (_, index) => [
        0.2 + 0.6 * ((index % 20) / 20),
        0.2 + (0.6 * (index - (index % 20))) / 400
      ]);
      for (const [across, down] of spots) {
        await page.mouse.move(box.x + box.width * across, box.y + box.height * down);
        if (await tip.isVisible()) break;
      }
      const title = await tip.locator("strong").textContent();
      await page.mouse.down();
      await page.mouse.up();
      expect(await page.locator("#film-panel-title").textContent()).toBe(title);
    });
  });

  it("lists the films inside a line that is drawn around them", async () => {
    await site.withPage("/topics", async ({page}) => {
      await page.getByRole("button", {name: "Draw a line around films"}).click();
      const stage = page.locator(".topic-map-stage");
      await stage.scrollIntoViewIfNeeded();
      const {x, y, width, height} = (await stage.boundingBox())!;
      await page.mouse.move(x + 0.4 * width, y + 0.4 * height);
      await page.mouse.down();
      for (const [across, down] of [
        [0.6, 0.4],
        [0.6, 0.6],
        [0.4, 0.6]
      ]) {
        await page.mouse.move(x + across * width, y + down * height, {steps: 4});
      }
      await page.mouse.up();
      await page.locator(".film-list caption", {hasText: "Films inside your line"}).waitFor();
    });
  });

  it("finds topics anew at another least size, and says how long it took", {timeout: 60_000}, async () => {
    await site.withPage("/topics", async ({page, requests}) => {
      expect(requests.filter((url) => url.includes("embeddings"))).toEqual([]);
      const slider = page.locator(".topic-settings input[type=range]").first();
      await slider.focus();
      await page.keyboard.press("End");
      await page.locator(".topic-settings [role=status]", {hasText: /^Found in/}).waitFor({timeout: 45_000});
      expect(await page.locator("#topics-finding").textContent()).toContain("The largest topic");
      expect(await page.locator("#map-finding").textContent()).toMatch(/, (\d|1\d) topics/);
    });
  });

  it("keeps a reader's name for a topic and refuses a file that holds none", async () => {
    await site.withPage("/topics?topic=3", async ({page}) => {
      await page.locator(".topic-names input[type=text]").fill("Evenings of my own");
      await page.locator(".topic-names button[type=submit]").click();
      await page.locator("#topic-finding", {hasText: "Evenings of my own"}).waitFor();
      await page.locator(".topic-names input[type=file]").setInputFiles({
        name: "bad.json",
        mimeType: "application/json",
        buffer: Buffer.from("[]")
      });
      await page.locator(".topic-names [role=status]", {hasText: "bad.json: The file holds no names"}).waitFor();
      await page.reload();
      await settle(page);
      expect(await page.locator("#topic-finding").textContent()).toContain("Evenings of my own");
    });
  });

  it("colours films by what a model gets wrong, and lights one colour alone", async () => {
    await site.withPage("/topics?color=error", async ({page}) => {
      const entry = page.locator(".map-legend-entry", {hasText: "none wrong"});
      await entry.click();
      expect(await entry.getAttribute("aria-pressed")).toBe("true");
      expect(await page.locator(".map-legend").textContent()).toContain("not among the validation films");
    });
  });

  it("finds films by what a sentence means once its model is asked for", async () => {
    await site.withPage("/topics", async ({page, requests}) => {
      expect(requests.filter((url) => url.includes(".onnx"))).toEqual([]);
      await page.locator(".model-loader button").click();
      await page.locator("#place-finding").waitFor({timeout: 90_000});
      await page.fill("#plot-text", "a robot that wants to be human");
      await page.locator("#place-finding", {hasText: /robot/i}).waitFor({timeout: 30_000});
      expect(await page.locator('[aria-label="The films with the nearest plots"] tbody tr').count()).toBe(15);
    });
  });
});
