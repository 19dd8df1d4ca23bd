import type {Browser, Page} from "playwright-core";

export interface OpenedPage {
  page: Page;
  /** Error cells, console errors, uncaught exceptions, failed responses and requests off the host, in words. */
  problems: string[];
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
  const {host} = new URL(url);
  await context.route(
    (target) => /^(https?|wss?):$/.test(target.protocol) && target.host !== host,
    (route) => {
      problems.push(`request off the host: ${route.request().url()}`);
      return route.abort();
    }
  );
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console error: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  await page.goto(url, {waitUntil: "load"});
  await settle(page);
  for (const text of await page.locator(".observablehq--error").allTextContents()) problems.push(`error cell: ${text}`);
  return {page, problems, close: () => context.close()};
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
