import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {projectRoot} from "./paths.js";

/**
 * Libraries that Framework may offer to a page without being asked, and whose versions it would look up on the
 * network in every build, used or not. An empty folder in its cache answers the question (observablehq/framework#1007).
 */
const implicitLibraries: Record<string, string> = {
  "@observablehq/plot": "0.6.17",
  "@observablehq/sample-datasets": "1.0.1",
  "apache-arrow": "17.0.0",
  arquero: "8.0.3",
  d3: "7.9.0",
  "d3-dsv": "3.0.1",
  echarts: "5.6.0",
  htl: "0.3.1",
  leaflet: "1.9.4",
  lodash: "4.17.21",
  "mapbox-gl": "3.9.0",
  "parquet-wasm": "0.6.1",
  react: "19.0.0",
  "react-dom": "19.0.0",
  "topojson-client": "3.1.0"
};

/** Seeds Framework's package cache so that build and preview ask the network for nothing. */
export function seedLibraryVersions(root = join(projectRoot, "src")): void {
  for (const [name, version] of Object.entries(implicitLibraries)) {
    mkdirSync(join(root, ".observablehq/cache/_npm", `${name}@${installedVersion(name) ?? version}`), {
      recursive: true
    });
  }
}

function installedVersion(name: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(projectRoot, "node_modules", name, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}
