import {type ChildProcess, spawn} from "node:child_process";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findFreePort} from "../../server/listen.js";
import {projectRoot} from "../../src/node/paths.js";
import {launchBrowser} from "./launch.js";
import {openPage} from "./open-page.js";

let browser: Browser;
let preview: ChildProcess;
let url: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const port = await findFreePort(3900);
  preview = spawn(process.execPath, ["--import", "tsx", "cli/dev.ts", "--port", String(port)], {cwd: projectRoot});
  url = await new Promise<string>((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (address) resolve(address[0]);
    };
    preview.stdout!.on("data", read);
    preview.stderr!.on("data", read);
    preview.once("exit", (code) => reject(new Error(`npm run dev ended with ${code}: ${output}`)));
  });
});
afterAll(async () => {
  await browser?.close();
  preview?.removeAllListeners("exit").kill("SIGINT");
});

describe("the preview", () => {
  it.each(["/", "/genres"])("shows %s without an error and without asking another host", async (path) => {
    const {page, problems, close} = await openPage(browser, new URL(path, url).href);
    expect(problems).toEqual([]);
    expect(await page.locator("h1").textContent()).toMatch(/genre/);
    await close();
  });
});
