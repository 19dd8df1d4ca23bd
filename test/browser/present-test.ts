import type {Page} from "playwright-core";
import {expect, it} from "vitest";
import {findAxeViolations} from "./axe.js";
import {settle} from "./open-page.js";
import {describePage, useServedSite} from "./served-site.js";

const screen = {width: 1280, height: 720};

/** "3 / 21" as numbers. */
async function where(page: Page): Promise<{slide: number; slides: number}> {
  const [slide, slides] = (await page.locator(".slide-status").textContent())!.split("/").map(Number);
  return {slide, slides};
}

/** Parts of the slide that is shown that lie outside the window, and by how much the slide is too high or too wide. */
function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector<HTMLElement>("#observablehq-main")!;
    const scrolls = main.classList.contains("slide-scrolls");
    const shown = [...main.querySelectorAll<HTMLElement>("h1, h2, h3, p, li, figure, table, dl")].filter(
      (element) => element.checkVisibility({visibilityProperty: true}) && !element.closest(".visually-hidden")
    );
    const outside = shown.filter((element) => {
      const {top, bottom, left, right} = element.getBoundingClientRect();
      const high = !scrolls && (top < -1 || bottom > innerHeight + 1);
      return high || left < -1 || (right > innerWidth + 1 && !element.closest(".figure-chart, .table-scroll"));
    });
    const problems = outside.map((element) => {
      const {top, bottom} = element.getBoundingClientRect();
      return `<${element.localName}> from ${top} to ${bottom}: ${element.textContent?.trim().slice(0, 40)}`;
    });
    if (!shown.length) problems.push("nothing is shown");
    return problems;
  });
}

describePage("genres")("a page shown as slides", () => {
  const site = useServedSite();

  it("goes by the keys, keeps its place in the address and over a reload, and goes back to the page", async () => {
    await site.withPage("/genres", async ({page}) => {
      await page.setViewportSize(screen);
      await page.keyboard.press("p");
      await page.locator(".slide-bar").waitFor();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press(" ");
      expect((await where(page)).slide).toBe(3);
      await page.keyboard.press("ArrowLeft");
      expect(new URL(page.url()).searchParams.get("present")).toBe("2");
      await page.reload();
      await page.locator(".slide-bar").waitFor();
      await settle(page);
      expect((await where(page)).slide).toBe(2);
      await page.keyboard.press("End");
      const {slide, slides} = await where(page);
      expect(slide).toBe(slides);
      await page.keyboard.press("Escape");
      expect(await page.locator(".slide-bar").count()).toBe(0);
      expect(new URL(page.url()).searchParams.has("present")).toBe(false);
      expect(await page.locator("#observablehq-main h1").isVisible()).toBe(true);
    });
  });

  it("keeps cells live: a control of a slide redraws its chart", async () => {
    await site.withPage("/genres?present", async ({page}) => {
      await page.setViewportSize(screen);
      await settle(page);
      const {slides} = await where(page);
      const control = page.locator("#observablehq-main select:visible").first();
      for (let slide = 1; slide < slides && !(await control.count()); slide++) await page.keyboard.press("ArrowRight");
      const slide = (await where(page)).slide;
      const chart = page.locator("#observablehq-main .figure-chart:visible").first();
      const before = await chart.innerHTML();
      const options = await control.locator("option").evaluateAll((all) => all.map((option) => option.textContent!));
      await control.selectOption({label: options.at(-1)!});
      await expect.poll(() => chart.innerHTML()).not.toBe(before);
      // An arrow key belongs to the list while that has the focus.
      await control.press("ArrowUp");
      expect((await where(page)).slide).toBe(slide);
    });
  });

  it("shows all slides, the keys, a black screen and a second window with notes", async () => {
    await site.withPage("/genres?present", async ({page}) => {
      await page.setViewportSize(screen);
      await settle(page);
      expect(await findAxeViolations(page)).toEqual([]);
      await page.keyboard.press("o");
      await page.locator(".slide-overview li > button").nth(1).click();
      expect((await where(page)).slide).toBe(2);
      await page.keyboard.press("?");
      expect(await page.locator(".slide-help").isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.locator(".slide-help").count()).toBe(0);
      await page.keyboard.press("b");
      expect(await page.locator(".slide-blackout").isVisible()).toBe(true);
      await page.keyboard.press("ArrowRight");
      expect(await page.locator(".slide-blackout").isVisible()).toBe(false);
      expect((await where(page)).slide).toBe(2);
      const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
      expect(await speaker.locator(".speaker-where").textContent()).toContain("Slide 2 of");
      await speaker.getByRole("button", {name: "Next"}).click();
      expect((await where(page)).slide).toBe(3);
      expect(await speaker.locator(".speaker-where").textContent()).toContain("Slide 3 of");
      await page.bringToFront();
      await page.keyboard.press("Escape");
      await expect.poll(() => speaker.isClosed()).toBe(true);
    });
  });

  it.each(["/genres", "/text", "/models"])(
    "cuts nothing off on any slide of %s, on a small and a large screen",
    async (path) => {
      await site.withPage(`${path}?present`, async ({page}) => {
        for (const size of [screen, {width: 1920, height: 1080}]) {
          await page.setViewportSize(size);
          await settle(page);
          await page.keyboard.press("Home");
          const {slides} = await where(page);
          expect(slides).toBeGreaterThan(3);
          for (let slide = 1; slide <= slides; slide++) {
            await settle(page);
            expect(await findCutOff(page), `slide ${slide} at ${size.width} px`).toEqual([]);
            await page.keyboard.press("ArrowRight");
          }
        }
      });
    }
  );

  it("prints one slide a page, charts as vectors", async () => {
    await site.withPage("/genres?present", async ({page}) => {
      await page.setViewportSize(screen);
      await settle(page);
      const {slides} = await where(page);
      const pdf = (await page.pdf({preferCSSPageSize: true, printBackground: true})).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(slides);
      expect(pdf).not.toContain("/Subtype /Image");
    });
  });
});
