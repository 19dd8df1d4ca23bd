import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {Command} from "commander";
import {compareSnapshots} from "../src/node/compare-snapshots.js";
import {copyCorpus} from "../src/node/copy-corpus.js";
import {findCorpusFolder} from "../src/node/paths.js";
import {makeSnapshot} from "../src/node/snapshot.js";

const program = new Command("npx tsx cli/check-determinism.ts")
  .description("Make the snapshot twice, and once from a copy with its rows shuffled; every byte must be the same.")
  .option("--corpus <folder>", "corpus folder (else MARQUEE_CORPUS, else corpus/)")
  .parse();

const options = program.opts<{corpus?: string}>();
const corpus = options.corpus ? resolve(options.corpus) : findCorpusFolder();
if (!corpus) throw program.error("There is no corpus: name one with --corpus DIR.");

const folder = mkdtempSync(join(tmpdir(), "marquee-"));
try {
  const shuffled = join(folder, "corpus");
  copyCorpus(corpus, shuffled, {shuffle: 1});
  const makes: [string, string][] = [
    ["first", corpus],
    ["second", corpus],
    ["shuffled", shuffled]
  ];
  for (const [name, source] of makes) {
    const start = performance.now();
    const report = (line: string) => console.log(`${name}: ${line}`);
    await makeSnapshot(source, join(folder, name), {effects: {report}});
    console.log(`${name}: made in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const different = compareSnapshots(join(folder, "first"), join(folder, name));
    if (different.length) {
      console.error(`${name}: these files differ from the first: ${different.join(", ")}`);
      process.exitCode = 1;
    }
  }
  if (!process.exitCode) console.log("The three snapshots are the same to the byte.");
} finally {
  rmSync(folder, {recursive: true, force: true});
}
