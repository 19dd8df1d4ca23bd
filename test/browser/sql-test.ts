import {readFile} from "node:fs/promises";
import {csvParse} from "d3";
import {parquetReadObjects} from "hyparquet";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {encodeShareFragment} from "../../src/lib/share-code.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {readManifest} from "../../src/node/snapshot.js";
import {findAxeViolations} from "./axe.js";
import {useServedSite} from "./served-site.js";

const {films} = readManifest(snapshotFolder()).tables;
const site = useServedSite();

describe("the SQL page", () => {
  it("shows its questions, tables and a query before DuckDB is asked for", async () => {
    await site.withPage("/sql", async ({page, requests}) => {
      await page.locator("#query .cm-content").waitFor();
      expect(await page.locator("#query .cm-content").textContent()).toContain("FROM films");
      expect(await page.locator(".example-list button").count()).toBeGreaterThanOrEqual(8);
      expect(await page.locator(".schema-table").count()).toBe(
        Object.keys(readManifest(snapshotFolder()).tables).length
      );
      expect(requests.filter((url) => url.includes("duckdb-eh.wasm"))).toEqual([]);
    });
  });

  it("answers a query, then the reader's own, and says how many rows there are", async () => {
    await site.withPage("/sql", async ({page, requests}) => {
      await runQuery(page);
      expect(requests.filter((url) => url.includes("duckdb-eh.wasm")).length).toBe(1);
      expect(await page.locator("#query .result-table tbody tr").first().textContent()).toContain("Drama");
      expect(await page.locator("#query-chart .figure-chart svg").count()).toBeGreaterThan(0);
      await writeQuery(page, "SELECT title, year FROM films");
      await page.keyboard.press("ControlOrMeta+Enter");
      await finished(page);
      const status = await page.locator("#query .cell-status").textContent();
      expect(status).toContain(`first 1,000 of ${films.rows.toLocaleString("en-US")} rows`);
      expect(await page.locator("#query .result-table tbody tr").count()).toBe(1000);
      expect(await page.locator(".query-history li").count()).toBe(2);
    });
  });

  it.each(["light", "dark"] as const)("has no violation of axe's rules with all of it open, in %s", async (scheme) => {
    await site.withPage("/sql", async ({page}) => {
      await page.emulateMedia({colorScheme: scheme});
      await runQuery(page);
      await page.locator("details").evaluateAll((all) => all.map((details) => details.setAttribute("open", "")));
      expect(await findAxeViolations(page)).toEqual([]);
      await writeQuery(page, "SELECT titel -- misspelt\nFROM films WHERE title = 'Low Tide' AND year > 1990");
      await runQuery(page);
      expect(await findAxeViolations(page)).toEqual([]);
    });
  });

  it("says in words and by line what is wrong with a query, and marks the place", async () => {
    await site.withPage("/sql", async ({page}) => {
      await writeQuery(page, "SELECT titel\nFROM films");
      await runQuery(page);
      const error = await page.locator("#query .cell-error").textContent();
      expect(error).toContain("Line 1, column 8");
      expect(error).toContain("title");
      expect(await page.locator("#query .code-mark").textContent()).toBe("titel");
    });
  });

  it("refuses to read from an address, and sends no request", async () => {
    await site.withPage("/sql", async ({page, problems, requests}) => {
      await runQuery(page);
      const before = requests.length;
      for (const query of [
        "SELECT * FROM 'https://example.com/films.csv'",
        "SELECT * FROM 'https://example.com/films.parquet'",
        "SELECT * FROM read_json('https://example.com/films.json')",
        "ATTACH 'https://example.com/films.db'",
        `COPY (SELECT 1) TO '${site.address("films.csv")}'`,
        "LOAD httpfs"
      ]) {
        await writeQuery(page, query);
        await runQuery(page);
        expect(await page.locator("#query .cell-error").textContent()).toContain(
          "Only the snapshot's tables can be read"
        );
      }
      await writeQuery(page, "INSTALL httpfs");
      await runQuery(page);
      await writeQuery(page, "SET enable_external_access = true");
      await runQuery(page);
      expect(await page.locator("#query .cell-error").textContent()).toContain("locked");
      expect(requests.slice(before).filter((url) => !url.startsWith("/fonts/"))).toEqual([]);
      expect(problems).toEqual([]);
    });
  });

  it("stops a query that would not end, and answers the next", async () => {
    await site.withPage("/sql", async ({page}) => {
      await writeQuery(page, "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3");
      await page.click("#query .cell-run");
      await page.getByText("Running …").waitFor();
      await page.getByRole("button", {name: "Stop"}).first().click();
      await finished(page);
      expect(await page.locator("#query .cell-error").textContent()).toContain("Stopped.");
      await writeQuery(page, "SELECT count(*) AS films FROM films");
      await runQuery(page);
      expect(await page.locator("#query .result-table tbody td").textContent()).toBe(
        films.rows.toLocaleString("en-US")
      );
    });
  });

  it("shows code that came with a link, and runs it only when asked", async () => {
    const linked = "SELECT count(*) AS films FROM films WHERE year = 1999";
    await site.withPage(`/sql${await encodeShareFragment("query", linked)}`, async ({page, requests}) => {
      await page.getByText("This code came with the link: read it, then run it.").waitFor();
      await page.locator("#query .cm-content").waitFor();
      expect(await page.locator("#query .cm-content").textContent()).toBe(linked);
      expect(await page.locator("#query .cell-output").textContent()).toBe("");
      expect(requests.filter((url) => url.includes("duckdb-eh.wasm"))).toEqual([]);
      await runQuery(page);
      expect(await page.locator("#query .result-table tbody tr").count()).toBe(1);
      expect(await page.locator("#query .cell-notice").isVisible()).toBe(false);
    });
  });

  it("runs no JavaScript that came with a link", async () => {
    const linked = "return fetch('/linked')";
    await site.withPage(`/sql${await encodeShareFragment("arquero", linked)}`, async ({page, requests}) => {
      await page.locator("#arquero .cell-notice").waitFor();
      await page.locator("#arquero").scrollIntoViewIfNeeded();
      await page.waitForTimeout(500);
      expect(await page.locator("#arquero .cell-output").textContent()).toBe("");
      expect(requests.filter((url) => url.includes("linked") || url.includes("arquero-worker"))).toEqual([]);
    });
  });

  it("copies a link that brings the edited query back", async () => {
    await site.withPage("/sql", async ({page}) => {
      await writeQuery(page, "SELECT 42 AS answer");
      await page.locator("#query").getByRole("button", {name: "Copy link"}).click();
      await page.waitForFunction(() => location.hash.startsWith("#code:query="));
      const {hash} = new URL(page.url());
      expect(hash).toBe(await encodeShareFragment("query", "SELECT 42 AS answer"));
    });
  });

  it("saves a result as CSV and as Parquet", async () => {
    await site.withPage("/sql", async ({page}) => {
      await writeQuery(page, "SELECT movie_id, year FROM films ORDER BY movie_id");
      await runQuery(page);
      const downloads = page.locator("#query .result-downloads");
      const csv = csvParse(String(await download(page, () => downloads.getByRole("button", {name: "CSV"}).click())));
      expect(csv.length).toBe(films.rows);
      expect(csv.columns).toEqual(["movie_id", "year"]);
      const bytes = await download(page, () => downloads.getByRole("button", {name: "Parquet"}).click());
      const rows = await parquetReadObjects({file: new Uint8Array(bytes).buffer});
      expect(rows.length).toBe(films.rows);
      expect(rows[0].movie_id).toBe(csv[0].movie_id);
    });
  });

  it("offers the names of columns while typing", async () => {
    await site.withPage("/sql", async ({page}) => {
      await writeQuery(page, "SELECT ");
      await page.keyboard.type("runt", {delay: 20});
      await page.locator(".cm-tooltip-autocomplete").getByText("runtime").waitFor();
    });
  });

  it("lets the keyboard out of the editor with Tab", async () => {
    await site.withPage("/sql", async ({page}) => {
      await page.locator("#query .cm-content").focus();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Run");
    });
  });

  it("runs the Arquero cell when it comes into view, and names the line of an error", async () => {
    await site.withPage("/sql", async ({page}) => {
      await page.locator("#arquero").scrollIntoViewIfNeeded();
      await page.locator("#arquero .result-table").waitFor();
      expect(await page.locator("#arquero .result-table tbody tr").first().textContent()).toContain("Drama");
      await page.locator("#arquero .cm-content").fill("const n = films.numRows();\nreturn films.slice(0, m)");
      await page.click("#arquero .cell-run");
      await page.locator("#arquero .cell-error").waitFor();
      expect(await page.locator("#arquero .cell-error").textContent()).toMatch(/Line 2.*m is not defined/s);
      await page.locator("#arquero .cm-content").fill("films.numRows()");
      await page.click("#arquero .cell-run");
      await page.getByText(String(films.rows), {exact: true}).waitFor();
    });
  });
});

async function writeQuery(page: Page, query: string): Promise<void> {
  await page.locator("#query .cm-content").fill(query);
}

async function runQuery(page: Page): Promise<void> {
  await page.click("#query .cell-run");
  await finished(page);
}

async function finished(page: Page): Promise<void> {
  await page.locator("#query .cell-output:not([aria-busy]) > *").first().waitFor({timeout: 60_000});
}

async function download(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFile(await file.path());
}
