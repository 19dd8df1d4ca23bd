import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect} from "vitest";
import type {Listening} from "../../server/listen.js";
import {siteFolder} from "../../src/node/build-site.js";
import {launchBrowser} from "./launch.js";
import {type OpenedPage, type OpenOptions, openPage} from "./open-page.js";
import {serveSite} from "./site.js";

/** `describe`, or its skipping where the page was not built. */
export function describePage(page: string): typeof describe.skip {
  return existsSync(join(siteFolder, `${page}.html`)) ? describe : describe.skip;
}

export interface ServedSite {
  /** The whole address of a path. */
  address(path: string): string;
  /** Opens a page of the site; who opens it closes it. */
  open(path: string, options?: OpenOptions): Promise<OpenedPage>;
  /** Opens a page for a test, which fails if the page had a problem, and closes it. */
  withPage(path: string, use: (opened: OpenedPage) => Promise<void>): Promise<void>;
}

/** The built site and a browser, opened before the tests around this call and closed after them. */
export function useServedSite(): ServedSite {
  let site: Listening;
  let browser: Browser;

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const address = (path: string) => new URL(path, site.url).href;
  const open = (path: string, options?: OpenOptions) => openPage(browser, address(path), options);
  return {
    address,
    open,
    async withPage(path, use) {
      const opened = await open(path);
      try {
        await use(opened);
        expect(opened.problems).toEqual([]);
      } finally {
        await opened.close();
      }
    }
  };
}
