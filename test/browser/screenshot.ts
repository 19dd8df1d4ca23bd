/** Pictures of pages, to look at: `npm run screenshot -- /genres /dataset?film=tt0133093`. */
import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {createApp} from "../../server/app.js";
import {listen} from "../../server/listen.js";
import {findCorpusFolder, projectRoot} from "../../src/node/paths.js";
import {launchBrowser} from "./launch.js";
import {openPage} from "./open-page.js";

const folder = join(projectRoot, "test/screenshots");
mkdirSync(folder, {recursive: true});
const paths = process.argv.slice(2).filter((argument) => argument.startsWith("/"));
const site = await listen(createApp({site: join(projectRoot, "dist"), corpus: findCorpusFolder()}), 0);
const browser = await launchBrowser();
try {
  for (const path of paths.length ? paths : ["/"]) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [1440, 390]) {
        const opened = await openPage(browser, new URL(path, site.url).href, {colorScheme, width});
        const name = path.replace(/^\//, "").replaceAll(/[^\w]+/g, "-") || "index";
        const file = join(folder, `${name}-${colorScheme}-${width}.png`);
        await opened.page.screenshot({path: file, fullPage: true});
        console.log(file, opened.problems.length ? opened.problems : "");
        await opened.close();
      }
    }
  }
} finally {
  await browser.close();
  await site.close();
}
