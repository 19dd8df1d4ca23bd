import {availableParallelism, cpus, loadavg} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {median, min} from "d3";
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
  const round = (value: number) => Math.round(value).toLocaleString("en-US");
  const row = (what: string, key: keyof StatisticsTimes, verdict = " | ") => {
    const values = times.map((figures) => figures[key]);
    return `| ${what} | ${round(median(values)!)} | ${round(min(values)!)} | ${verdict} |`;
  };
  const held = median(times, ({macroF1}) => macroF1)! <= bar;
  return `## Comparing two runs

\`npm run bench -- statistics\` on ${availableParallelism()} cores (${cpus()[0].model.trim()}), Chromium ${version}: 2,000 paired bootstrap draws for two runs over 1,300 films by nine genres, in a new worker each time, ${times.length} times. One minute's load of the machine at the end: ${loadavg()[0].toFixed(1)}; above the number of cores, others worked on it too, and the fastest time says more than the median.

| what is computed | median (ms) | fastest (ms) | bar (ms) | |
|---|---|---|---|---|
${row("macro F1, percentile interval", "macroF1", `${bar} | ${held ? "held" : "**missed**"}`)}
${row("macro F1, percentile and BCa (1,300 jackknife passes more)", "macroF1Bca")}
${row("every metric, overall and of each genre, percentile and BCa", "everything")}
`;
}
