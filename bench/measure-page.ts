import type {Browser} from "playwright-core";
import {settle} from "../test/browser/open-page.js";

export interface PageFigures {
  /** Script received before the first chart stood in the page: compressed bytes. */
  scriptBytes: number;
  /** Largest contentful paint, in milliseconds from the start of the visit; null when the browser gave none. */
  paint: number | null;
  /** When the first chart stood in the page, in milliseconds; null when the page has none. */
  chart: number | null;
  /** Compressed bytes of everything received, what workers asked for included. */
  totalBytes: number;
}

declare global {
  var pageTimes: {paint: number | null; chart: number | null};
}

// As text, since what a build tool adds to a function's code is not there in the page.
const watch = `
globalThis.pageTimes = {paint: null, chart: null};
performance.setResourceTimingBufferSize(5000);
new PerformanceObserver((list) => (pageTimes.paint = list.getEntries().at(-1).startTime))
  .observe({type: "largest-contentful-paint", buffered: true});
new MutationObserver((_, observer) => {
  const drawn = [...document.querySelectorAll("main svg, main canvas")].some((chart) => chart.getBoundingClientRect().width > 100);
  if (!drawn) return;
  pageTimes.chart = performance.now();
  observer.disconnect();
}).observe(document, {childList: true, subtree: true});`;

/** Visits a page with an empty cache and a processor that is slowed `slowdown` times. */
export async function measurePage(browser: Browser, url: string, slowdown: number): Promise<PageFigures> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      sizes.push(
        request
          .sizes()
          .then(({responseBodySize}) => responseBodySize)
          .catch(() => 0)
      );
    });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
    await page.addInitScript(watch);
    await page.goto(url, {waitUntil: "load"});
    await settle(page);
    const measured = await page.evaluate(() => {
      const {chart, paint} = pageTimes;
      const scripts = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(({name}) =>
        new URL(name).pathname.endsWith(".js")
      );
      const before = scripts.filter(({responseEnd}) => chart === null || responseEnd <= chart);
      return {chart, paint, scriptBytes: before.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0)};
    });
    const totalBytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return {...measured, totalBytes};
  } finally {
    await context.close();
  }
}
