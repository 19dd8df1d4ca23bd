/**
 * Rasters the house posters for looking at: `npm run house-sheets -- [--only 1-6] [--size large|small] [--corpus]`.
 * Sheets go to .marquee/house/, which git ignores; with `--corpus`, real posters of the genre stand below.
 */
import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {houseFilms} from "../../src/node/house-films.js";
import {drawHousePoster} from "../../src/node/house-posters.js";
import {projectRoot} from "../../src/node/paths.js";
import {testCorpus} from "../find-corpus.js";
import {launchBrowser} from "./launch.js";

const {values} = parseArgs({
  options: {
    only: {type: "string", default: "1-48"},
    size: {type: "string", default: "large"},
    corpus: {type: "boolean", default: false}
  }
});
const chosen = values.only.split(",").flatMap((part) => {
  const [first, last = first] = part.split("-").map(Number);
  return houseFilms.filter(({id}) => Number(id.slice(6)) >= first && Number(id.slice(6)) <= last);
});
const large = values.size === "large";
const [width, height] = large ? [400, 600] : [154, 231];
const columns = large ? 3 : 8;
const folder = join(projectRoot, ".marquee/house");
mkdirSync(folder, {recursive: true});

const pictures = chosen.map((film) => {
  const svg = drawHousePoster(film);
  console.log(`${film.id} ${film.title}: ${(svg.length / 1000).toFixed(1)} kB`);
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
});

/** Posters of the corpus with the genre of one of the films, as they come. */
function listRealPosters(): string[] {
  const corpus = values.corpus ? testCorpus : undefined;
  if (!corpus) return [];
  const rows = readFileSync(join(corpus, "movies.tsv"), "utf8").split("\n").slice(1);
  return chosen.flatMap((film, index) => {
    const row = rows.slice(index * 997).find((line) => {
      const [, , , year, genres] = line.split("\t");
      return genres === film.genres.join("|") && Math.abs(Number(year) - film.year) < 10;
    });
    if (!row) return [];
    try {
      const bytes = readFileSync(join(corpus, "posters", `${row.split("\t")[0]}.jpg`));
      return [`data:image/jpeg;base64,${bytes.toString("base64")}`];
    } catch {
      return [];
    }
  });
}

const all = [...pictures, ...listRealPosters()];
const browser = await launchBrowser();
try {
  const page = await browser.newPage({viewport: {width: columns * (width + 8) + 8, height: 100}});
  const images = all.map((url) => `<img src="${url}" width="${width}" height="${height}">`);
  await page.setContent(
    `<body style="margin:8px;background:#777;display:flex;flex-wrap:wrap;gap:8px">${images.join("")}`
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const path = join(folder, `${values.size}-${values.only}.png`);
  await page.screenshot({path, fullPage: true});
  console.log(path);
} finally {
  await browser.close();
}
