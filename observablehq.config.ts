import {notebookMarkdown} from "./src/node/notebook-markdown.js";
import {seedLibraryVersions} from "./src/node/offline.js";

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
  dynamicPaths: fonts.map(({file}) => `/fonts/${file}`),
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
