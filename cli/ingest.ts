import {countFailures, formatSummary} from "../src/lib/ingest/ingest-summary.js";
import {CorpusError} from "../src/node/corpus-error.js";
import {ingest} from "../src/node/ingest/ingest.js";
import {IngestError, InterruptedError} from "../src/node/ingest/ingest-error.js";
import {defineIngestCommand, readIngestOptions} from "./lib/ingest-options.js";
import {openProgressReport} from "./lib/progress-bar.js";
import {quoteArguments} from "./lib/quote-arguments.js";

const options = readIngestOptions(defineIngestCommand().parse());
const key = process.env.TMDB_API_KEY?.trim();
const redact = (text: string) => (key ? text.replaceAll(key, "[key]") : text);
const report = openProgressReport(process.stderr, redact);
const control = new AbortController();
const exitCodes = {SIGINT: 130, SIGTERM: 143};
const again = quoteArguments(process.argv.slice(2).filter((argument) => argument !== "--fresh"));

for (const [signal, code] of Object.entries(exitCodes)) {
  process.on(signal, () => {
    // A second Ctrl-C does not wait for anything; what was saved is whole even so.
    if (control.signal.aborted) process.exit(code);
    process.exitCode = code;
    control.abort(new InterruptedError());
  });
}

try {
  const summary = await ingest(options, {env: process.env, report, control});
  if (summary) {
    for (const line of formatSummary(summary)) report.say(line);
    report.say(`The corpus is in ${options.out}`);
    if (countFailures(summary)) {
      report.say(`What failed is asked again by the same command: npm run ingest -- ${again}`);
      process.exitCode = 1;
    }
  }
} catch (error) {
  if (control.signal.reason instanceof InterruptedError) {
    report.say(`Stopped; what came until now is saved. To go on: npm run ingest -- ${again}`);
  } else {
    process.exitCode = 1;
    if (error instanceof IngestError) report.say(error.message);
    else if (error instanceof CorpusError) {
      report.say(`title.basics cannot be used:\n${error.message}`);
      if (!options.titleBasics) report.say("--fresh downloads it anew.");
    } else report.say(`${error instanceof Error ? (error.stack ?? error.message) : error}`);
  }
}
// A connection that is kept open would hold the process.
process.exit();
