import {notebookMarkdown} from "./src/node/notebook-markdown.js";
import {seedLibraryVersions} from "./src/node/offline.js";
import {fontPaths, pageFooter, pageHead, pageHeader} from "./src/node/page-frame.js";

seedLibraryVersions();

/** Path prefix of the published site, such as `/marquee/` on GitHub Pages. */
const base = process.env.MARQUEE_BASE ?? "/";

export default {
  title: "Marquee",
  home: '<span class="wordmark">Marquee</span>',
  root: "src",
  output: "dist",
  base,
  pages: [
    {name: "Dataset", path: "/dataset"},
    {name: "Genres", path: "/genres"},
    {name: "Text", path: "/text"},
    {name: "SQL", path: "/sql"}
  ],
  dynamicPaths: fontPaths,
  style: "style.css",
  globalStylesheets: [],
  head: pageHead(base),
  header: pageHeader(base),
  footer: pageFooter,
  toc: {label: "On this page"},
  pager: true,
  search: true,
  typographer: true,
  markdownIt: notebookMarkdown
};
