import {readFileSync} from "node:fs";
import {unzipSync} from "fflate";
import {afterAll, beforeAll, expect, it} from "vitest";
import {formatScore} from "../../src/lib/compare/format.js";
import {drain} from "../../src/lib/drain.js";
import {decodePredictions} from "../../src/lib/runs/predictions.js";
import {hardTargets, readTrainingFilms, selectTargets} from "../../src/lib/train/films.js";
import {checkHeadSettings} from "../../src/lib/train/head-settings.js";
import {measureHead} from "../../src/lib/train/measure-head.js";
import {readVotes} from "../../src/lib/train/targets.js";
import {headRows, trainHead} from "../../src/lib/train/train-head.js";
import {readEmbeddings} from "../../src/node/embeddings.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {readTable} from "../../src/node/snapshot.js";
import {expectWhole} from "./expect-whole.js";
import type {OpenedPage} from "./open-page.js";
import {describePage, useServedSite} from "./served-site.js";

const patient = {timeout: 100_000};
const settings = checkHeadSettings({trainShare: 0.1, seed: 3, softWeight: 0.25});

/** What the command line's code makes of the same settings. */
function trainHere() {
  const snapshot = snapshotFolder();
  const films = readTrainingFilms(readTable(snapshot, "films"), readTable(snapshot, "split"));
  const data = {films, votes: readVotes(readTable(snapshot, "labels")), embeddings: readEmbeddings(snapshot)};
  const {validation} = headRows(data, settings);
  const probabilities = drain(trainHead(data, settings)).predict(validation);
  const truth = selectTargets(Uint8Array.from(hardTargets(films)), validation);
  return {probabilities: probabilities.map(Math.fround), ...measureHead(probabilities, truth)};
}

describePage("retrain")("the retrain page", () => {
  const site = useServedSite();
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await site.open("/retrain?share=0.1&seed=3&soft=0.25");
  });

  afterAll(() => opened?.close());

  it("trains a head within a minute to what the command line's code makes of it, far above the baselines", async () => {
    const {page, requests} = opened;
    const start = Date.now();
    await page.locator(".train-button").click();
    await page.locator(".trainer-panel [role=status]", {hasText: "Done"}).waitFor(patient);
    expect(Date.now() - start).toBeLessThan(60_000);
    const expected = trainHere();
    await page.locator("#standing-finding", {hasText: "Your head has"}).waitFor(patient);
    expect(await page.locator("#standing-finding").textContent()).toContain(
      `Your head has a macro F1 of ${formatScore(expected.macroF1)}`
    );
    expect(expected.macroF1).toBeGreaterThan(0.45);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".keep-head button", {hasText: "ZIP"}).click()
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    const found = decodePredictions(files["retrained-my-head/predictions.arrow"]);
    expect(found.parts.every((part) => part === "validation")).toBe(true);
    expect([...found.probabilities]).toEqual([...expected.probabilities]);
    expect(requests.some((path) => path.includes(".onnx"))).toBe(false);
  });

  it("holds when all of it is shown: axe, layout, keyboard", async () => {
    const {page} = opened;
    await expectWhole(page);
  });

  it("puts the head into Compare, where it stays until it is forgotten", async () => {
    const {page} = opened;
    await page.getByLabel("Name").fill("My tenth");
    await page.locator(".keep-head button", {hasText: "Compare"}).click();
    await page.locator(".keep-head [role=status] a").waitFor(patient);
    const compare = await page.context().newPage();
    await compare.goto(site.address("/compare?runs=prior"));
    await compare.locator("#leaderboard-finding", {hasText: "My tenth has the highest macro F1"}).waitFor(patient);
    await compare.getByLabel("Forget My tenth").click();
    await compare.locator("#leaderboard-finding", {hasText: "Prior has the highest"}).waitFor(patient);
    await compare.reload();
    await compare.locator("#leaderboard-finding", {hasText: "Prior has the highest"}).waitFor(patient);
    await compare.close();
  });

  it("stops a hidden layer within a round, goes on, and throws it away", async () => {
    const {page} = opened;
    await page.locator("#head-kind").selectOption("perceptron");
    await page.locator("#head-hidden").selectOption("32");
    await page.locator(".train-button", {hasText: "Train again"}).click();
    await page.locator(".trainer-panel", {hasText: /\D[2-9] rounds in/}).waitFor(patient);
    await page.locator(".train-button", {hasText: "Stop"}).click();
    await page.locator("#standing-finding", {hasText: "Your head has"}).waitFor(patient);
    const stopped = await page.locator(".trainer-panel").textContent();
    await page.waitForTimeout(1000);
    expect(await page.locator(".trainer-panel").textContent()).toBe(stopped);
    await page.locator(".train-button", {hasText: "Go on"}).click();
    await page.locator(".trainer-panel [role=status]", {hasText: "Done"}).waitFor(patient);
    await page.getByText("Throw it away").click();
    await page.locator(".trainer-panel [role=status]", {hasText: "Nothing is trained yet"}).waitFor(patient);
    expect(new URL(page.url()).searchParams.get("head")).toBe("perceptron");
    expect(opened.problems).toEqual([]);
  });
});
