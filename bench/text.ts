import {existsSync, readFileSync} from "node:fs";
import {availableParallelism, cpus} from "node:os";
import {join} from "node:path";
import {quantile} from "d3";
import {build} from "esbuild";
import type {Browser} from "playwright-core";
import type {ModelCard} from "../src/lib/inference/model-card.js";
import {modelsFolder, readCatalogue, readModelCard} from "../src/node/models.js";
import {projectRoot} from "../src/node/paths.js";
import {serveInference} from "../test/browser/inference-site.js";
import {launchBrowser} from "../test/browser/launch.js";
import {writeSection} from "./write-section.js";

const peers = join(projectRoot, "bench/peers");
const bars = {36: 100, 150: 300};

const sentence =
  "a retired clockmaker learns that the quiet town below his workshop plans to flood its valley and he must persuade an estranged daughter to come home before the river rises over everything that they once made";

/** Plots of our own, of exactly so many words. */
const plots = {36: firstWords(36), 150: firstWords(150)};

/** Milliseconds of each run, by number of words. */
type Times = Record<keyof typeof plots, number[]>;

interface Measured {
  name: string;
  threads: number;
  times: Times;
}

declare global {
  var openPeer: (id: string, threads: number) => Promise<(text: string) => Promise<number[]>>;
}

/** Times plots from text to output in Chromium, ours and transformers.js in turn, and writes docs/performance.md. */
export async function benchText(runs: number): Promise<void> {
  const {live} = readCatalogue();
  const card = readModelCard(live.text ?? "minilm-encoder");
  const site = await serveInference({
    isolated: true,
    files: peerFiles(card),
    folders: {"/peers/": peers, ...modelFolders(card)}
  });
  const browser = await launchBrowser();
  try {
    const measured: Measured[] = [];
    for (const threads of new Set([1, Math.min(4, availableParallelism())])) {
      measured.push(...(await measure(browser, site.url, card, threads, runs)));
    }
    for (const {name, threads, times} of measured)
      console.log(name, threads, describeTimes(times[36]), describeTimes(times[150]));
    const path = join(projectRoot, "docs/performance.md");
    writeSection(path, "text", describe(card, measured, runs, browser.version()));
    console.log(`written to ${path}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Both in one page, a run of one after a run of the other, so that a busy machine slows both alike. */
async function measure(
  browser: Browser,
  url: string,
  card: ModelCard,
  threads: number,
  runs: number
): Promise<Measured[]> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.addScriptTag({type: "module", content: await bundlePeer()});
    await page.waitForFunction(() => "openPeer" in globalThis && "openTextModel" in globalThis);
    const [own, peer] = await page.evaluate(
      async ({card, threads, plots, runs}) => {
        const urls = {model: `/models/${card.file.path}`, tokenizer: `/models/${card.tokenizer!.path}`};
        const model = await globalThis.openTextModel(card, urls, {threads});
        const peer = await globalThis.openPeer(card.id, threads);
        // Not a function with a name: tsx would have it call a helper that the page does not know.
        const runners = [async (text: string): Promise<number[]> => Array.from(await model.run({text})), peer];
        const times = runners.map((): Record<string, number[]> => ({36: [], 150: []}));
        for (const [words, text] of Object.entries(plots)) {
          for (let run = -5; run < runs; ++run) {
            const outputs: number[][] = [];
            for (const [index, runner] of runners.entries()) {
              const start = performance.now();
              outputs.push(await runner(text));
              if (run >= 0) times[index][words].push(performance.now() - start);
            }
            const change = Math.max(...outputs[0].map((value, index) => Math.abs(value - outputs[1][index])));
            if (!(change < 1e-3)) throw new Error(`the two differ by ${change}: they do not run the same model`);
          }
        }
        return times;
      },
      {card, threads, plots, runs}
    );
    return [
      {name: "Marquee", threads, times: own as unknown as Times},
      {name: "transformers.js", threads, times: peer as unknown as Times}
    ];
  } finally {
    await page.close();
  }
}

/** transformers.js, with its own onnxruntime-web, as a script of the page. */
async function bundlePeer(): Promise<string> {
  if (!existsSync(join(peers, "node_modules"))) throw new Error("the peers are not there: npm ci --prefix bench/peers");
  const {outputFiles} = await build({
    entryPoints: [join(peers, "transformers.js")],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent"
  });
  return outputFiles[0].text;
}

/** The same weights and tokenizer, under the names that transformers.js asks for. */
function peerFiles({id, tokenizer}: ModelCard): Record<string, string | Uint8Array> {
  const root = `/peer-models/${id}`;
  return {
    [`${root}/config.json`]: JSON.stringify({model_type: "bert", architectures: ["BertModel"]}),
    [`${root}/tokenizer.json`]: readFileSync(join(modelsFolder, tokenizer!.path)),
    [`${root}/tokenizer_config.json`]: JSON.stringify({
      tokenizer_class: "BertTokenizer",
      model_max_length: tokenizer!.maxTokens
    })
  };
}

function modelFolders({id, file}: ModelCard): Record<string, string> {
  return {[`/peer-models/${id}/onnx/model_quantized.onnx`]: join(modelsFolder, file.path)};
}

function firstWords(count: number): string {
  const words = Array.from({length: 6}, () => sentence.split(" ")).flat();
  return `${words.slice(0, count).join(" ")}.`;
}

function describeTimes(times: number[]): string {
  return `${quantile(times, 0.5)!.toFixed(0)} (${quantile(times, 0.95)!.toFixed(0)})`;
}

function describe(card: ModelCard, measured: readonly Measured[], runs: number, version: string): string {
  const row = ({name, threads, times}: Measured) =>
    `| ${name} | ${threads} | ${describeTimes(times[36])} | ${describeTimes(times[150])} |`;
  const [own, peer] = measured;
  const p50 = ({times}: Measured, words: keyof Times) => quantile(times[words], 0.5)!;
  const verdict = (words: keyof Times) => {
    const held = p50(own, words) <= bars[words] && p50(own, words) <= p50(peer, words);
    return `${words} words: bar ${bars[words]} ms and not slower than transformers.js, ${held ? "held" : "**missed**"}`;
  };
  return `## A plot to its genres

\`npm run bench -- text\` on ${availableParallelism()} cores (${cpus()[0].model.trim()}), Chromium ${version}: ${card.name} (${(card.file.bytes / 1e6).toFixed(1)} MB) from text to output, tokenizer and way to the worker and back included, in a page that is cross-origin isolated. transformers.js ${readPeerVersion()} runs the same file in the same page, in turn. Median and 95th percentile of ${runs} runs after five to warm up, in milliseconds.

| | WASM threads | 36 words | 150 words |
|---|---|---|---|
${measured.map(row).join("\n")}

With one thread: ${verdict(36)}; ${verdict(150)}.
`;
}

function readPeerVersion(): string {
  const {dependencies} = JSON.parse(readFileSync(join(peers, "package.json"), "utf8"));
  return dependencies["@huggingface/transformers"];
}
