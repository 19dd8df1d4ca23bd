import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {findVerdict} from "../../src/lib/attribution/findings.js";
import {readLogits} from "../../src/lib/inference/classify.js";
import {formatHeading, runTextModel} from "../../src/lib/inference/text-model.js";
import {houseFilms} from "../../src/node/house-films.js";
import {openTextModel, readCatalogue} from "../../src/node/models.js";
import {expectWhole} from "./expect-whole.js";
import type {OpenedPage} from "./open-page.js";
import {describePage, useServedSite} from "./served-site.js";

const film = houseFilms[4];
const {live} = readCatalogue();

const patient = {timeout: 100_000};
const ended = (page: Page) =>
  page.locator(".explain-progress [role=status]", {hasText: /Done|Stopped/}).waitFor(patient);
const loadModel = async (page: Page) => {
  await page.locator(".model-loader button").first().click();
  await page.locator("#verdicts").waitFor(patient);
};
/** The figures of the sum below the text, in their order. */
const readSum = (page: Page) =>
  page
    .locator(".sum-check dd")
    .evaluateAll((cells) =>
      cells.map((cell) => Number.parseFloat(cell.firstChild!.textContent!.trim().replace("−", "-").replace("+", "")))
    );

describePage("explain")("the explain page", () => {
  const site = useServedSite();
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await site.open(`/explain?plot=${film.id}&unit=sentences`);
  });

  afterAll(() => opened?.close());

  it("says how much it would load, and loads nothing before it is asked to", async () => {
    const {page, requests} = opened;
    expect(await page.locator(".model-loader button").allTextContents()).toEqual([
      "Load the model (24.0 MB)",
      "Load the model (24.0 MB)"
    ]);
    expect(requests.filter((path) => path.includes(".onnx"))).toEqual([]);
  });

  it("says of an invented film what the command line says", async () => {
    const {page} = opened;
    await loadModel(page);
    const model = await openTextModel(live.text!);
    const logits = await runTextModel(model, {text: film.synopsis, heading: formatHeading(film)});
    const expected = findVerdict(readLogits(model.card, logits), film.genres);
    expect(await page.locator("#verdicts-finding").textContent()).toBe(expected);
  });

  it("adds up the shares of its sentences, and by Shapley values leaves no gap", async () => {
    const {page} = opened;
    await ended(page);
    const sentences = await page.locator(".word").count();
    expect(sentences).toBeGreaterThan(2);
    const [base, sum, total, full, gap] = await readSum(page);
    expect(base + sum).toBeCloseTo(total, 1);
    expect(total + gap).toBeCloseTo(full, 1);
    await page.locator(".explain-choices select").nth(1).selectOption({label: "Shapley values"});
    await page.locator(".explain-progress [role=status]", {hasText: "Working"}).waitFor(patient);
    await ended(page);
    expect((await readSum(page)).at(-1)).toBe(0);
    expect(new URL(page.url()).searchParams.get("method")).toBe("shapley");
  });

  it("strikes a sentence out by the keyboard, and puts it back", async () => {
    const {page} = opened;
    const first = page.locator(".word").first();
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.locator(".edit-line [role=status]", {hasText: "Without that sentence"}).waitFor(patient);
    expect(await page.locator(".word[aria-pressed=true]").count()).toBe(1);
    expect(
      await page
        .locator(".word")
        .nth(1)
        .evaluate((word) => word === document.activeElement)
    ).toBe(true);
    await page.locator(".edit-line button").click();
    await page.locator(".edit-line [role=status]", {hasText: "What if"}).waitFor(patient);
    expect(await page.locator(".word[aria-pressed=true]").count()).toBe(0);
  });

  it("lists the nearest training films, and opens one", async () => {
    const {page} = opened;
    await page.locator(".model-loader button:visible").click();
    const links = page.locator(".film-list .film-link");
    await links.first().waitFor(patient);
    expect(await links.count()).toBe(10);
    await links.first().click();
    await page.locator(".film-panel[open]").waitFor();
    await page.keyboard.press("Escape");
  });

  it("holds when all of it is shown: axe, layout, keyboard", async () => {
    const {page} = opened;
    await expectWhole(page);
  });

  it("keeps a typed plot in the fragment of the address, sends it nowhere, and opens the link", async () => {
    const {page, requests} = opened;
    const text = "Two sisters dig a tunnel under the prison. A guard hears them singing.";
    const before = requests.length;
    await page.locator("#plot-text").fill(text);
    await page.waitForURL(/#code:plot=/);
    await page.locator("#verdicts-finding:not(:has-text('listed'))").waitFor(patient);
    await ended(page);
    expect(requests.slice(before)).toEqual([]);
    expect(new URL(page.url()).search).not.toContain("plot=");
    const again = await page.context().newPage();
    await again.goto(page.url());
    // The model is in the browser's cache by now: nobody has to ask for it.
    await again.locator("#verdicts").waitFor(patient);
    expect(await again.locator("#plot-text").inputValue()).toBe(text);
    await again.close();
  });

  it("stops when it is told to", async () => {
    const {page} = opened;
    await page.locator(".plot-source select").selectOption(houseFilms[0].id);
    await page.locator(".explain-choices select").first().selectOption({label: "words"});
    await page.locator(".explain-progress button:visible").click();
    await page.locator(".explain-progress [role=status]", {hasText: "Stopped"}).waitFor(patient);
    expect(opened.problems).toEqual([]);
  });
});
