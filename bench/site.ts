import {spawn} from "node:child_process";
import {rmSync} from "node:fs";
import {arch, availableParallelism, cpus, platform} from "node:os";
import {join} from "node:path";
import {median} from "d3";
import type {Browser} from "playwright-core";
import {projectRoot, workFolder} from "../src/node/paths.js";
import {launchBrowser} from "../test/browser/launch.js";
import {listPagePaths, serveSite} from "../test/browser/site.js";
import {measurePage, type PageFigures} from "./measure-page.js";
import {writeSection} from "./write-section.js";

const slowdown = 4;
const bars = {buildSeconds: 60, homeScriptKilobytes: 300, paintSeconds: 1};

/** Times cold builds, then opens each page in a slowed browser, and writes the medians to docs/performance.md. */
export async function benchSite(runs: number): Promise<void> {
  const builds: number[] = [];
  for (let run = 0; run < runs; ++run) {
    builds.push(await timeColdBuild());
    console.log(`cold build ${run + 1} of ${runs}: ${builds.at(-1)!.toFixed(1)} s`);
  }
  const [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
  try {
    const pages = new Map<string, PageFigures>();
    // The first visit fills the server's memory of compressed files, as any visit before would have.
    for (const path of listPagePaths()) await measurePage(browser, new URL(path, site.url).href, slowdown);
    for (const path of listPagePaths()) {
      const figures: PageFigures[] = [];
      for (let run = 0; run < runs; ++run) {
        figures.push(await measurePage(browser, new URL(path, site.url).href, slowdown));
      }
      pages.set(path, takeMedians(figures));
      console.log(path, pages.get(path));
    }
    const path = join(projectRoot, "docs/performance.md");
    writeSection(path, "site", describe(runs, median(builds)!, pages, browser));
    console.log(`written to ${path}`);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Seconds that `npm run build` takes with no cache and no corpus. */
async function timeColdBuild(): Promise<number> {
  rmSync(join(projectRoot, "src/.observablehq/cache"), {recursive: true, force: true});
  rmSync(join(projectRoot, "dist"), {recursive: true, force: true});
  rmSync(join(workFolder, "build.json"), {force: true});
  const start = performance.now();
  const tsx = join(projectRoot, "node_modules/tsx/dist/cli.mjs");
  const code = await new Promise((resolve, reject) =>
    spawn(process.execPath, [tsx, "cli/build.ts"], {
      cwd: projectRoot,
      env: {...process.env, MARQUEE_CORPUS: "", MARQUEE_SNAPSHOT: "", MARQUEE_BASE: ""},
      stdio: ["ignore", "ignore", "inherit"]
    })
      .on("error", reject)
      .on("close", resolve)
  );
  if (code !== 0) throw new Error("the site cannot be built");
  return (performance.now() - start) / 1000;
}

function takeMedians(figures: readonly PageFigures[]): PageFigures {
  const take = (name: keyof PageFigures) => {
    const values = figures.map((figure) => figure[name]).filter((value) => value !== null);
    return values.length ? median(values)! : null;
  };
  return {
    scriptBytes: take("scriptBytes")!,
    paint: take("paint"),
    chart: take("chart"),
    totalBytes: take("totalBytes")!
  };
}

function describe(runs: number, build: number, pages: ReadonlyMap<string, PageFigures>, browser: Browser): string {
  const kilobytes = (bytes: number) => Math.round(bytes / 1000).toLocaleString("en-US");
  const seconds = (milliseconds: number | null) => (milliseconds === null ? "–" : (milliseconds / 1000).toFixed(2));
  const home = pages.get("/")!;
  const slowest = Math.max(...[...pages.values()].map(({paint}) => paint ?? 0)) / 1000;
  const verdict = (value: number, bar: number) => (value <= bar ? "held" : "**missed**");
  const rows = [...pages].map(
    ([path, {scriptBytes, chart, paint, totalBytes}]) =>
      `| ${path} | ${kilobytes(scriptBytes)} | ${seconds(chart)} | ${seconds(paint)} | ${kilobytes(totalBytes)} |`
  );
  return `## The site

\`npm run bench -- site\` on ${availableParallelism()} cores (${cpus()[0].model.trim()}, ${platform()} ${arch()}), Node ${process.versions.node}, Chromium ${browser.version()}. Each figure is the median of ${runs} runs; pages are opened with an empty cache and the processor slowed ${slowdown} times, from 127.0.0.1, at 1440 x 900.

| figure | median | bar | |
|---|---|---|---|
| cold build from the snapshot (s) | ${build.toFixed(1)} | ${bars.buildSeconds} | ${verdict(build, bars.buildSeconds)} |
| Home: script before the first chart (kB, gzip) | ${kilobytes(home.scriptBytes)} | ${bars.homeScriptKilobytes} | ${verdict(home.scriptBytes / 1000, bars.homeScriptKilobytes)} |
| Home: largest contentful paint (s) | ${seconds(home.paint)} | ${bars.paintSeconds.toFixed(2)} | ${verdict((home.paint ?? 0) / 1000, bars.paintSeconds)} |
| all pages: the slowest largest contentful paint (s) | ${slowest.toFixed(2)} | ${bars.paintSeconds.toFixed(2)} | ${verdict(slowest, bars.paintSeconds)} |

| page | script before the first chart (kB, gzip) | first chart (s) | largest contentful paint (s) | all that the page loads (kB, gzip) |
|---|---|---|---|---|
${rows.join("\n")}

A page without a chart counts all its scripts. Fonts and pictures are in the last column only; what a page fetches once a reader asks for it, such as the database engine, is in none.
`;
}
