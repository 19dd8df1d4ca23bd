/** The README's picture, taken of the built site with no corpus: `npm run picture`. */
import {join} from "node:path";
import {projectRoot} from "../../src/node/paths.js";
import {launchBrowser} from "./launch.js";
import {openPage} from "./open-page.js";
import {serveSite} from "./site.js";

const [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
try {
  const {page} = await openPage(browser, site.url, {width: 1280, height: 860});
  await page.screenshot({path: join(projectRoot, "docs/picture.png")});
} finally {
  await browser.close();
  await site.close();
}
