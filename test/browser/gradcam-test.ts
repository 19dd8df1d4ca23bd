import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {findVerdict} from "../../src/lib/attribution/findings.js";
import {findMethod} from "../../src/lib/explain/methods.js";
import {GENRES} from "../../src/lib/genres/genres.js";
import {readLogits} from "../../src/lib/inference/classify.js";
import {explainOutput, readPoster, runPosterModel} from "../../src/lib/inference/poster-model.js";
import {houseFilms} from "../../src/node/house-films.js";
import {openPosterModel, readCatalogue} from "../../src/node/models.js";
import {pictureDecoder} from "../../src/node/picture-decoder.js";
import {encodeJpeg} from "../pictures/codecs.js";
import {drawPicture} from "../pictures/draw.js";
import {expectWhole} from "./expect-whole.js";
import {type OpenedPage, settle} from "./open-page.js";
import {describePage, useServedSite} from "./served-site.js";

const {live} = readCatalogue();
const drawing = drawPicture(200, 300, (x, y) => [(x + y) & 255, (x * y) >> 8, (3 * y) & 255]);
const patient = {timeout: 60_000};
const loadModel = async (page: Page) => {
  await page.locator(".model-loader button").first().click();
  await page.locator("#maps .cam-tile").first().waitFor(patient);
};
const chooseFile = (page: Page, name: string, buffer: Uint8Array) =>
  page
    .locator(".poster-source input[type=file]")
    .setInputFiles({name, mimeType: "image/jpeg", buffer: Buffer.from(buffer)});

describePage("gradcam")("the Grad-CAM page", () => {
  const site = useServedSite();
  let opened: OpenedPage;

  beforeAll(async () => {
    opened = await site.open(`/gradcam?poster=${houseFilms[3].id}`);
  });

  afterAll(() => opened?.close());

  it("loads no model before it is asked to, then draws nine maps whose cells and constant are the logit", async () => {
    const {page, requests} = opened;
    expect(requests.filter((path) => path.includes(".onnx"))).toEqual([]);
    await loadModel(page);
    const tiles = await page
      .locator("#maps .cam-tile")
      .evaluateAll((all) => all.map((tile) => ({...(tile as HTMLElement).dataset})));
    expect(tiles.map(({genre}) => genre)).toEqual(GENRES);
    for (const {cells, bias, logit} of tiles) {
      expect(Number.isFinite(Number(logit))).toBe(true);
      expect(Math.abs(Number(cells) + Number(bias) - Number(logit))).toBeLessThan(1e-4);
    }
    expect(await page.locator(".poster-source select").inputValue()).toBe(houseFilms[3].id);
  });

  it("says of a picture of the reader's own what the command line says, and sends it nowhere", async () => {
    const {page, requests} = opened;
    const jpeg = await encodeJpeg(drawing);
    await settle(page);
    const before = requests.length;
    await chooseFile(page, "mine.jpg", jpeg);
    await page.locator(".text-source-note", {hasText: "mine.jpg"}).waitFor(patient);
    const model = await openPosterModel(live.poster!);
    const raster = readPoster(model.card, await pictureDecoder.decode(jpeg));
    const output = await runPosterModel(model, raster, [findMethod("gradcam")]);
    const expected = findVerdict(readLogits(model.card, output.logits), null);
    await expect.poll(() => page.locator("#verdicts-finding").textContent(), patient).toBe(expected);
    const maps = explainOutput(model, output, findMethod("gradcam"));
    const drama = GENRES.indexOf("Drama");
    const cells = Number(await page.locator('.cam-tile[data-genre="Drama"]').getAttribute("data-cells"));
    expect(cells).toBeCloseTo(
      maps[drama].values.reduce((sum, value) => sum + value, 0),
      3
    );
    // Nothing but the decoder of such pictures, from the site itself.
    expect(requests.slice(before).filter((path) => !path.includes("/_node/"))).toEqual([]);
    expect(new URL(page.url()).searchParams.has("poster")).toBe(false);
  });

  it("takes a picture that is dropped or pasted", async () => {
    const {page} = opened;
    const bytes = [...(await encodeJpeg(drawing))];
    for (const kind of ["drop", "paste"] as const) {
      await page.evaluate(
        ([kind, bytes]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(bytes)], `${kind}ped.jpg`, {type: "image/jpeg"}));
          const event =
            kind === "drop"
              ? new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true})
              : new ClipboardEvent("paste", {clipboardData: transfer, bubbles: true});
          document.body.dispatchEvent(event);
        },
        [kind, bytes] as const
      );
      await page
        .locator(".text-source-note", {hasText: kind === "drop" ? "dropped.jpg" : "The pasted picture"})
        .waitFor(patient);
      await page.locator("#maps .cam-tile").first().waitFor(patient);
    }
  });

  it("says what is wrong with a file that is no picture, and goes on with the next", async () => {
    const {page} = opened;
    await chooseFile(page, "broken.jpg", (await encodeJpeg(drawing)).subarray(0, 900));
    await page.locator("[role=alert]", {hasText: "broken.jpg can’t be read"}).waitFor(patient);
    await chooseFile(page, "whole.jpg", await encodeJpeg(drawing));
    await page.locator("#maps .cam-tile").first().waitFor(patient);
  });

  it("reads a cell out for all nine genres by the arrow keys", async () => {
    const {page} = opened;
    await page.locator("#maps .cam-frame").nth(4).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    const readout = await page.locator("#maps .chart-readout").textContent();
    expect(readout).toMatch(/^Row \d+, column \d+: /);
    for (const genre of GENRES) expect(readout).toContain(genre);
  });

  it("keeps how the maps are drawn, and which genres are set against each other, in the address", async () => {
    const {page} = opened;
    await page.locator("#maps select").nth(1).selectOption({label: "for only"});
    await page.getByLabel("Why").selectOption("Horror");
    await page.getByLabel("and not").selectOption("Comedy");
    await page.locator("#difference-title", {hasText: "What speaks more for Horror than for Comedy"}).waitFor(patient);
    const {searchParams} = new URL(page.url());
    expect([searchParams.get("sign"), searchParams.get("why"), searchParams.get("not")]).toEqual([
      "positive",
      "Horror",
      "Comedy"
    ]);
  });

  it("puts a map to the test, and stays whole", async () => {
    const {page, problems} = opened;
    await page.getByRole("button", {name: "Test the map of Horror"}).click();
    await page.locator("#randomised").waitFor(patient);
    expect(await page.locator("#exchange-finding").textContent()).toMatch(/^The map of Horror is/);
    expect(await page.locator("#randomised-finding").textContent()).toContain("50 layers");
    await expectWhole(page);
    expect(problems).toEqual([]);
  });
});
