import {existsSync} from "node:fs";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";

const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
];

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // No name but this machine's own resolves, whoever asks: a page, a worker or the browser itself.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--hide-scrollbars"
];

/** Finds a browser: `CHROME_PATH`, else an installed Chrome or Chromium, else the one inside @sparticuz/chromium. */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, which does not exist`);
    return env.CHROME_PATH;
  }
  const found = installed.find((path) => existsSync(path));
  if (found) return found;
  const {default: packaged} = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: await findBrowser(), headless: true, args: flags});
}
