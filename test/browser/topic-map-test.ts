import {join} from "node:path";
import {build} from "esbuild";
import {Hono} from "hono";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type Listening, listen} from "../../server/listen.js";
import {projectRoot} from "../../src/node/paths.js";
import {launchBrowser} from "./launch.js";

const films = 25_000;
const budget = 8;

/** A page that holds a map of so many films and times what each frame of it takes in script. */
const script = `
import {topicMap} from "./src/components/topic-map.ts";
let seed = 1;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const x = Float32Array.from({length: ${films}}, () => random() + random());
const y = Float32Array.from({length: ${films}}, () => random() + random());
const map = topicMap({x, y}, {label: "Map", describe: () => document.createTextNode(""), onOpen() {}, onLasso() {}});
document.body.append(map.element);
map.resize({width: 1000, height: 620});
map.color({group: Int16Array.from(x, (_, row) => row % 10 - 1), fills: Array.from({length: 9}, (_, hue) => "hsl(" + 40 * hue + " 60% 50%)")});
map.name(Array.from({length: 116}, (_, topic) => ({text: "Topic, number, " + topic, x: 2 * random(), y: 2 * random()})));
globalThis.frames = [];
const request = globalThis.requestAnimationFrame.bind(globalThis);
globalThis.requestAnimationFrame = (callback) => request((time) => {
  const start = performance.now();
  callback(time);
  frames.push(performance.now() - start);
});
`;

let browser: Browser;
let site: Listening;

beforeAll(async () => {
  const {outputFiles} = await build({
    stdin: {contents: script, resolveDir: projectRoot, loader: "ts"},
    absWorkingDir: projectRoot,
    outfile: join(projectRoot, "topic-map.js"),
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent"
  });
  const app = new Hono();
  app.get("/", (context) =>
    context.html('<!doctype html><title>Map</title><body><script type="module" src="/map.js"></script>')
  );
  app.get("/map.js", (context) => context.body(outputFiles[0].text, 200, {"Content-Type": "text/javascript"}));
  site = await listen(app, 0);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

it(`draws ${films} films in at most ${budget} ms of script a frame while it is moved and zoomed`, async () => {
  const page = await browser.newPage();
  await page.goto(site.url);
  const stage = page.locator(".topic-map-stage");
  const {x, y} = (await stage.boundingBox())!;
  await page.waitForTimeout(300);
  // The first frames compile what the others run.
  const move = async (turns: number) => {
    await page.mouse.move(x + 500, y + 300);
    await page.mouse.down();
    for (let step = 0; step < turns; ++step)
      await page.mouse.move(x + 500 + 90 * Math.sin(step / 5), y + 300 + 50 * Math.cos(step / 7));
    await page.mouse.up();
    for (let step = 0; step < turns; ++step) await page.mouse.wheel(0, step % 24 < 12 ? -60 : 60);
    await page.waitForTimeout(200);
  };
  await stage.focus();
  await move(30);
  await page.evaluate("frames.length = 0");
  const begun = performance.now();
  await move(120);
  const seconds = (performance.now() - begun) / 1000;
  const frames = (await page.evaluate("frames")) as number[];
  frames.sort((a, b) => a - b);
  const p95 = frames[Math.floor(0.95 * frames.length)];
  console.log(
    `map of ${films}: ${frames.length} frames, ${(frames.length / seconds).toFixed(0)} a second, script p50 ${frames[frames.length >> 1].toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (canvas 2D)`
  );
  expect(frames.length).toBeGreaterThan(30);
  expect(p95).toBeLessThanOrEqual(budget);
});
