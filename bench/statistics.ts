import {availableParallelism, cpus} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {median} from "d3";
import {build} from "esbuild";
import {projectRoot} from "../src/node/paths.js";
import {launchBrowser} from "../test/browser/launch.js";
import type {StatisticsTimes} from "./statistics-worker.js";
import {writeSection} from "./write-section.js";

const bar = 300;

/** Times the paired bootstrap in a worker of the browser and writes the medians to docs/performance.md. */
export async function benchStatistics(runs: number): Promise<void> {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("statistics-worker.ts", import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    write: false
  });
  const script = bundle.outputFiles[0].text;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const times: StatisticsTimes[] = [];
    for (let run = 0; run < runs; ++run) {
      times.push(
        await page.evaluate(
          (source) =>
            new Promise<StatisticsTimes>((resolve, reject) => {
              const worker = new Worker(URL.createObjectURL(new Blob([source])));
              worker.onmessage = ({data}) => resolve(data);
              worker.onerror = ({message}) => reject(new Error(message));
              worker.postMessage(null);
            }),
          script
        )
      );
      console.log(times.at(-1));
    }
    const path = join(projectRoot, "docs/performance.md");
    writeSection(path, "statistics", describe(times, browser.version()));
    console.log(`written to ${path}`);
  } finally {
    await browser.close();
  }
}

function describe(times: readonly StatisticsTimes[], version: string): string {
  const take = (key: keyof StatisticsTimes) => median(times, (figures) => figures[key])!;
  const milliseconds = (key: keyof StatisticsTimes) => Math.round(take(key)).toLocaleString("en-US");
  return `## Comparing two runs

\`npm run bench -- statistics\` on ${availableParallelism()} cores (${cpus()[0].model.trim()}), Chromium ${version}: 2,000 paired bootstrap draws for two runs over 1,300 films by nine genres, in a new worker each time. Medians of ${times.length}.

| what is computed | median (ms) | bar (ms) | |
|---|---|---|---|
| macro F1, percentile interval | ${milliseconds("macroF1")} | ${bar} | ${take("macroF1") <= bar ? "held" : "**missed**"} |
| macro F1, percentile and BCa (1,300 jackknife passes more) | ${milliseconds("macroF1Bca")} | | |
| every metric, overall and of each genre, percentile and BCa | ${milliseconds("everything")} | | |
`;
}
