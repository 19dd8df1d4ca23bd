import {expect, it} from "vitest";
import {GENRES} from "../../src/lib/genres/genres.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {settle} from "./open-page.js";
import {describePage, useServedSite} from "./served-site.js";

const {labels, parts} = readSnapshotLabels(snapshotFolder());
const validation = [...parts].flatMap(([id, part]) => (part === "validation" ? [id] : []));

/** A file of predictions that are right for every film. */
function perfectCsv(): string {
  const row = (id: string) => GENRES.map((_, genre) => (((labels.get(id) ?? 0) >> genre) & 1 ? "0.9" : "0.1"));
  return [`movie_id,${GENRES.join()}`, ...validation.map((id) => [id, ...row(id)].join())].join("\n");
}

const file = (name: string, text: string) => ({name, mimeType: "text/csv", buffer: Buffer.from(text)});

describePage("compare")("the compare page", () => {
  const site = useServedSite();

  it("opens a link with its runs, metric and pair", async () => {
    await site.withPage("/compare?runs=prior,majority&metric=microF1&a=majority&b=prior", async ({page}) => {
      expect(await page.locator("#leaderboard-finding").textContent()).toContain("micro F1");
      expect(await page.locator(".leaderboard tbody tr").count()).toBe(2);
      expect(await page.locator("#differences-title").textContent()).toBe("A, Most frequent genre, against B, Prior");
    });
  });

  it("takes a file of probabilities as a run beside the others, and sends it nowhere", async () => {
    await site.withPage("/compare?runs=prior", async ({page, requests}) => {
      const before = requests.length;
      await page.locator(".run-drop input").setInputFiles(file("mine.csv", perfectCsv()));
      await page.locator(".run-choice", {hasText: "mine"}).waitFor();
      await page.locator("#leaderboard-finding", {hasText: "mine has the highest macro F1"}).waitFor();
      await settle(page);
      expect(await page.locator("#differences-title").textContent()).toBe("A, mine, against B, Prior");
      expect(requests.slice(before).filter((url) => !url.includes("_import") && !url.includes("_node"))).toEqual([]);
      expect(new URL(page.url()).searchParams.get("runs")).toBe("prior");
    });
  });

  it("says by line and column what it cannot take", async () => {
    await site.withPage("/compare?runs=prior", async ({page}) => {
      const bad = perfectCsv()
        .split("\n")
        .slice(0, 2)
        .join("\n")
        .replace(/0\.[19]/, "1.7");
      await page.locator(".run-drop input").setInputFiles(file("bad.csv", bad));
      const status = page.locator(".run-drop-status", {hasText: "can’t be taken"});
      await status.waitFor();
      expect(await status.textContent()).toContain("bad.csv, line 2, Action: 1.7 is not in [0, 1]");
      expect(await page.locator(".run-choice", {hasText: "bad"}).count()).toBe(0);
    });
  });

  it("moves a threshold by the arrow keys and keeps it in the address", async () => {
    await site.withPage("/compare?runs=prior&threshold-genre=Drama", async ({page}) => {
      await page.locator("#thresholds input[type=range]").focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.locator("#thresholds-finding").textContent()).toContain("With the threshold of Drama at .305");
      expect(new URL(page.url()).searchParams.get("threshold")).toBe("0.305");
    });
  });

  it("moves a threshold by dragging along the chart", async () => {
    await site.withPage("/compare?runs=prior", async ({page}) => {
      const chart = page.locator("#thresholds svg.threshold-drag");
      await chart.scrollIntoViewIfNeeded();
      const box = (await chart.boundingBox())!;
      await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, {steps: 3});
      await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, {steps: 3});
      await page.mouse.up();
      const threshold = Number(new URL(page.url()).searchParams.get("threshold"));
      expect(threshold).toBeGreaterThan(0.6);
      expect(threshold).toBeLessThan(0.8);
    });
  });

  it("lists ablations and baselines without choosing them, and slices by the popularity of genres", async () => {
    await site.withPage("/compare?slices=popularity", async ({page}) => {
      const chosen = await page
        .locator(".run-choice input:checked")
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
      expect(chosen).toContain("minilm");
      expect(chosen).not.toContain("prior");
      expect(chosen.filter((id) => /quarter|-seed-/.test(id))).toEqual([]);
      expect(await page.locator("#slices-title").textContent()).toBe("micro F1 by popularity of the rarest genre");
    });
  });

  it("finds the training films nearest to the worst errors once one gets there", async () => {
    await site.withPage("/compare?runs=tf-idf", async ({page, requests}) => {
      await page.locator(".error-list").scrollIntoViewIfNeeded();
      await page
        .locator(".error-list .figure-finding", {hasText: "worst errors of TF-IDF + logistic regression"})
        .waitFor();
      expect(await page.locator(".near-films").count()).toBe(20);
      expect(await page.locator(".near-film").count()).toBe(60);
      expect(requests.filter((url) => url.includes("embeddings"))).toHaveLength(1);
    });
  });

  it("slices by a condition in SQL, and says what is wrong with one", async () => {
    await site.withPage("/compare?runs=prior&where=year%20%3C%201990", async ({page, requests}) => {
      expect(requests.filter((url) => url.includes("duckdb-eh.wasm"))).toEqual([]);
      await page.locator(".predicate-field button[type=submit]").click();
      await page.locator("#slices-title", {hasText: "whether year < 1990"}).waitFor();
      await page.locator(".predicate-field input").fill("no_such_column = 1");
      await page.locator(".predicate-field button[type=submit]").click();
      await page.locator(".predicate-field [role=status]", {hasText: "no_such_column"}).waitFor();
    });
  });
});
