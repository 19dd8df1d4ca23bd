/** `tsx bench/ingest/run-select.ts FILE`: the selection as ingest makes it, uncapped, measured and printed as JSON. */
import {isSelected} from "../../src/lib/genres/selection-rules.js";
import {selectTitles} from "../../src/node/ingest/select-titles.js";
import {describeSelection, type IngestRun, sumFilms} from "./figures.js";

const start = performance.now();
const selection = await selectTitles(process.argv[2], {rule: "any", seed: 2025, types: ["movie"]});
const within = selection.films.filter(({genres}) => isSelected("within", genres)).length;
const figures = describeSelection(selection, within);
const films = sumFilms(selection.films);
const seconds = (performance.now() - start) / 1000;
const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage();
const run: IngestRun = {
  figures,
  films,
  seconds,
  processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakBytes: maxRSS * 1024,
  version: process.versions.node
};
console.log(JSON.stringify(run));
