/**
 * Rasters the house posters for looking at: `npm run house-sheets -- [--only 1-6] [--size large|small]
 * [--beside 4 [--corpus DIR]]`. Sheets go to .marquee/house/, which git ignores; with `--beside`, each stands in a row
 * with as many real posters of its genres and years.
 */
import {mkdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {houseFilms} from "../../src/node/house-films.js";
import {drawHousePoster} from "../../src/node/house-posters.js";
import {projectRoot} from "../../src/node/paths.js";
import {testCorpus} from "../find-corpus.js";
import {launchBrowser} from "./launch.js";
import {findRealPosters} from "./real-posters.js";

const {values} = parseArgs({
  options: {
    only: {type: "string", default: "1-48"},
    size: {type: "string", default: "large"},
    beside: {type: "string"},
    corpus: {type: "string"}
  }
});
const chosen = values.only.split(",").flatMap((part) => {
  const [first, last = first] = part.split("-").map(Number);
  return houseFilms.filter(({id}) => Number(id.slice(6)) >= first && Number(id.slice(6)) <= last);
});
const large = values.size === "large";
const [width, height] = large ? [400, 600] : [154, 231];
const folder = join(projectRoot, ".marquee/house");
mkdirSync(folder, {recursive: true});

const pictures = chosen.map((film) => {
  const svg = drawHousePoster(film);
  console.log(`${film.id} ${film.title}: ${(svg.length / 1000).toFixed(1)} kB`);
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
});

const folderOfCorpus = values.corpus ? resolve(values.corpus) : testCorpus;
const beside = values.beside ? Number(values.beside) : 0;
if (beside && !folderOfCorpus) throw new Error("--beside needs real posters: name a corpus with --corpus DIR");
const real = beside ? findRealPosters(folderOfCorpus!, chosen, beside) : [];
const columns = beside ? 1 + beside : large ? 3 : 8;
const all = pictures.flatMap((picture, index) => [picture, ...(real[index] ?? [])]);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({viewport: {width: columns * (width + 8) + 8, height: 100}});
  const images = all.map((url) => `<img src="${url}" width="${width}" height="${height}" style="object-fit:cover">`);
  await page.setContent(
    `<body style="margin:8px;background:#777;display:flex;flex-wrap:wrap;gap:8px">${images.join("")}`
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const path = join(folder, `${values.size}-${values.only}${beside ? "-beside" : ""}.png`);
  await page.screenshot({path, fullPage: true});
  console.log(path);
} finally {
  await browser.close();
}
