import {notebookMarkdown} from "./src/node/notebook-markdown.js";
import {seedLibraryVersions} from "./src/node/offline.js";
import {snapshotFolder} from "./src/node/paths.js";
import {readManifest} from "./src/node/snapshot.js";

seedLibraryVersions();

/** Path prefix of the published site, such as `/marquee/` on GitHub Pages. */
const base = process.env.MARQUEE_BASE ?? "/";

const fonts = [
  {family: "Newsreader", file: "newsreader.woff2", style: "normal"},
  {family: "Newsreader", file: "newsreader-italic.woff2", style: "italic"},
  {family: "Inter", file: "inter.woff2", style: "normal"}
];

const fontFaces = fonts.map(
  ({family, file, style}) =>
    `@font-face{font-family:"${family}";font-style:${style};font-weight:200 800;font-display:swap;src:url(${base}fonts/${file}) format("woff2")}`
);

const tableNames = Object.keys(readManifest(snapshotFolder()).tables);

export default {
  title: "Marquee",
  root: "src",
  output: "dist",
  base,
  pages: [
    {name: "Dataset", path: "/dataset"},
    {name: "Genres", path: "/genres"},
    {name: "Text", path: "/text"},
    {name: "SQL", path: "/sql"}
  ],
  // Each table at an address of its own, which the SQL page, and any other tool, can fetch by name.
  dynamicPaths: [...fonts.map(({file}) => `/fonts/${file}`), ...tableNames.map((name) => `/data/${name}.arrow`)],
  style: "style.css",
  globalStylesheets: [],
  head: `<meta name="color-scheme" content="light dark"><link rel="icon" href="/favicon.svg" type="image/svg+xml"><style>${fontFaces.join("")}</style>`,
  header: "",
  footer: "",
  toc: true,
  pager: true,
  search: true,
  typographer: true,
  markdownIt: notebookMarkdown
};
