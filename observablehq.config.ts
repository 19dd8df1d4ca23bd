import {existsSync} from "node:fs";
import {descriptionOf} from "./src/lib/corpus-description.js";
import {houseFilms} from "./src/node/house-films.js";
import {readCatalogue} from "./src/node/models.js";
import {notebookMarkdown} from "./src/node/notebook-markdown.js";
import {seedLibraryVersions} from "./src/node/offline.js";
import {fontPaths, pageFooter, pageHead, pageHeader} from "./src/node/page-frame.js";
import {snapshotFolder} from "./src/node/paths.js";
import {listRunIds, runPath, runsFolder} from "./src/node/runs.js";
import {readManifest} from "./src/node/snapshot.js";

seedLibraryVersions();

/** Path prefix of the published site, such as `/marquee/` on GitHub Pages. */
const base = process.env.MARQUEE_BASE ?? "/";

// Framework's preview serves what a loader makes below /_file only, and no dynamic path that is not a page.
const fontFolder = process.env.MARQUEE_PREVIEW ? "/_file/fonts" : undefined;

const manifest = readManifest(snapshotFolder());
const tableNames = Object.keys(manifest.tables);
const runs = runsFolder(snapshotFolder());
const onnxModels = readCatalogue().models.filter(({kind}) => kind.startsWith("onnx-"));
const tokenizers = new Set(onnxModels.flatMap(({tokenizer}) => (tokenizer ? [tokenizer.path] : [])));
const predictedRuns = listRunIds(runs).filter((id) => existsSync(runPath(runs, id, "predictions")));

export default {
  title: "Marquee",
  home: '<span class="wordmark">Marquee</span>',
  root: "src",
  output: process.env.MARQUEE_SITE ?? "dist",
  base,
  pages: [
    {name: "Dataset", path: "/dataset"},
    {name: "Genres", path: "/genres"},
    {name: "Text", path: "/text"},
    {name: "Topics", path: "/topics"},
    {name: "Posters", path: "/posters"},
    {name: "Models", path: "/models"},
    {name: "Compare", path: "/compare"},
    {name: "Explain", path: "/explain"},
    {name: "Grad-CAM", path: "/gradcam"}
  ],
  // Each table and each run's predictions at an address of its own, which pages, and any other tool, can fetch by name.
  dynamicPaths: [
    ...fontPaths,
    ...houseFilms.map(({id}) => `/house/${id}.svg`),
    ...tableNames.map((name) => `/data/${name}.arrow`),
    ...predictedRuns.map((id) => `/data/runs/${id}.arrow`),
    ...onnxModels.map(({id}) => `/data/models/${id}.onnx`),
    ...onnxModels.filter(({explanation}) => explanation).map(({id}) => `/data/layers/${id}.json`),
    ...[...tokenizers].map((path) => `/data/${path}`)
  ],
  style: "style.css",
  globalStylesheets: [],
  head: pageHead(base, fontFolder),
  header: pageHeader(),
  footer: pageFooter(descriptionOf(manifest)),
  toc: {label: "On this page"},
  pager: true,
  search: true,
  typographer: true,
  markdownIt: notebookMarkdown
};
