import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Listening} from "../../server/listen.js";
import {runTextModel} from "../../src/lib/inference/text-model.js";
import {openTextModel, readModelCard} from "../../src/node/models.js";
import {serveInference} from "./inference-site.js";
import {launchBrowser} from "./launch.js";

const text = "Two rival bakers must share one oven through a winter in which nobody in the valley can buy flour.";
const card = readModelCard("minilm-encoder");

let browser: Browser;
const sites: Record<string, Listening> = {};

beforeAll(async () => {
  browser = await launchBrowser();
  sites.isolated = await serveInference({isolated: true});
  sites.open = await serveInference({isolated: false});
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(Object.values(sites).map((site) => site.close()));
});

interface Answer {
  threads: number;
  output: number[];
  progress: [loaded: number, total: number][];
}

function ask(page: Page, threads: number | undefined, inputs: string[], model = "minilm-encoder/model.onnx") {
  return page.evaluate(
    async ({card, threads, inputs, model}): Promise<Answer> => {
      const progress: Answer["progress"] = [];
      const opened = await globalThis.openTextModel(
        card,
        {model: `/models/${model}`, tokenizer: `/models/${card.tokenizer!.path}`},
        {threads, progress: (loaded: number, total: number) => progress.push([loaded, total])}
      );
      let output: Float32Array = new Float32Array();
      for (const text of inputs) output = await opened.run({text});
      opened.close();
      return {threads: opened.threads, output: [...output], progress};
    },
    {card, threads, inputs, model}
  );
}

describe("openTextModel in a browser", () => {
  it("gives the numbers that Node gives, with one thread and with two, and keeps the file between visits", async () => {
    const node = await runTextModel(await openTextModel("minilm-encoder"), {text});
    for (const [site, threads] of [
      ["open", undefined],
      ["isolated", 2]
    ] as const) {
      const page = await browser.newPage();
      const requests: string[] = [];
      page.on("request", (request) => requests.push(new URL(request.url()).pathname));
      await page.goto(sites[site].url);
      const first = await ask(page, threads, [text]);
      expect(first.threads).toBe(threads ?? 1);
      expect(Math.max(...first.output.map((value, index) => Math.abs(value - node[index])))).toBeLessThan(1e-5);
      expect(first.progress.at(-1)).toEqual([
        card.file.bytes + card.tokenizer!.bytes,
        card.file.bytes + card.tokenizer!.bytes
      ]);
      const second = await ask(page, threads, ["Something else.", text]);
      expect(second.output).toEqual(first.output);
      expect(requests.filter((path) => path.endsWith(".onnx"))).toHaveLength(1);
      await page.close();
    }
  });

  it("says in words that a file is damaged or missing", async () => {
    const page = await browser.newPage();
    await page.goto(sites.open.url);
    await page.evaluate(() => caches.delete("marquee-models"));
    await expect(ask(page, 1, [text], "live.json")).rejects.toThrow("arrived damaged or is another version");
    await expect(ask(page, 1, [text], "none.onnx")).rejects.toThrow("could not be fetched (status 404)");
    await page.close();
  });
});
