import {createReadStream} from "node:fs";
import {createRequire} from "node:module";
import {parseArgs} from "node:util";

const files: Record<string, string> = {
  newsreader: "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
  "newsreader-italic": "@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2",
  inter: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"
};

const {values} = parseArgs({options: {name: {type: "string", default: ""}}});
const file = files[values.name];
if (!file) throw new Error(`There is no font "${values.name}"; the fonts are ${Object.keys(files).join(", ")}`);
createReadStream(createRequire(import.meta.url).resolve(file)).pipe(process.stdout);
