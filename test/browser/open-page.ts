import type {Browser, Page} from "playwright-core";

export interface OpenedPage {
  page: Page;
  /** Error cells, console errors, uncaught exceptions, failed responses and requests off the host, in words. */
  problems: string[];
  /** Paths of all requests to the page's own host. */
  requests: string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  colorScheme?: "light" | "dark";
  width?: number;
  height?: number;
}

/** Opens a page with every host but its own blocked and recorded, and waits until its cells have run. */
export async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenedPage> {
  const {colorScheme = "light", width = 1440, height = 900} = options;
  const context = await browser.newContext({colorScheme, viewport: {width, height}, reducedMotion: "reduce"});
  const problems: string[] = [];
  const requests: string[] = [];
  const {host} = new URL(url);
  await context.route(
    (target) => /^(https?|wss?):$/.test(target.protocol) && target.host !== host,
    (route) => {
      problems.push(`request off the host: ${route.request().url()}`);
      return route.abort();
    }
  );
  const page = await context.newPage();
  page.on("request", (request) => {
    const target = new URL(request.url());
    if (target.host === host) requests.push(target.pathname + target.search);
  });
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console error: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  await page.goto(url, {waitUntil: "load"});
  await settle(page);
  await scrollThrough(page);
  for (const text of await page.locator(".observablehq--error").allTextContents()) problems.push(`error cell: ${text}`);
  return {page, problems, requests, close: () => context.close()};
}

/** Waits until no cell is pending and no request has been under way for half a second. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(
    () => !document.querySelector("observablehq-loading, .observablehq--loading, [aria-busy=true]"),
    {
      timeout: 30000
    }
  );
}

/** Scrolls to the end and back, so that what is drawn when it comes into view is drawn. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    scrollTo(0, 0);
  });
  await settle(page);
}
