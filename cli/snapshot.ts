import {relative, resolve} from "node:path";
import {Command} from "commander";
import {chooseSnapshot} from "../src/node/choose-snapshot.js";
import {CorpusError} from "../src/node/corpus-error.js";
import {writeDataDocument} from "../src/node/document-tables.js";
import {makeOwnSnapshot} from "../src/node/own-snapshot.js";
import {findCorpusFolder, projectRoot, snapshotFolder} from "../src/node/paths.js";
import {makeSnapshot} from "../src/node/snapshot.js";

const program = new Command("npm run snapshot --")
  .description("Compute every table of the snapshot from a corpus: figures only, no plot and no poster.")
  .option("--corpus <folder>", "corpus folder (else MARQUEE_CORPUS, else corpus/)")
  .option("--out <folder>", "where the tables go, else snapshot/, or .marquee/snapshot/ID for another corpus than its")
  .option("--fresh", "recompute tables whose inputs and code have not changed", false)
  .parse();

const options = program.opts<{corpus?: string; out?: string; fresh: boolean}>();
const corpus = options.corpus ? resolve(options.corpus) : findCorpusFolder();
if (!corpus) {
  throw program.error("There is no corpus: name one with --corpus DIR, set MARQUEE_CORPUS, or put one in corpus/.");
}

try {
  const terminal = process.stderr.isTTY;
  const chosen = await chooseSnapshot({...process.env, MARQUEE_CORPUS: corpus});
  const out = options.out ? resolve(projectRoot, options.out) : chosen.snapshot;
  const make = chosen.own && out === chosen.snapshot ? makeOwnSnapshot : makeSnapshot;
  const manifest = await make(corpus, out, {
    fresh: options.fresh,
    effects: {
      report: (line) => console.log(terminal ? `\u001b[2K\r${line}` : line),
      progress: (table, done, total) => {
        if (terminal) process.stderr.write(`\u001b[2K\r${table}: ${Math.round((100 * done) / total)} %\r`);
      }
    }
  });
  const bytes = Object.values(manifest.tables).reduce((sum, table) => sum + table.bytes, 0);
  if (out === snapshotFolder({})) await writeDataDocument();
  const count = Object.keys(manifest.tables).length;
  console.log(`${count} tables, ${(bytes / 1e6).toFixed(1)} MB, in ${relative(process.cwd(), out)}`);
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  console.error(`The corpus ${corpus} cannot be read:\n${error.message}`);
  process.exitCode = 1;
}
