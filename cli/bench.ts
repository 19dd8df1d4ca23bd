import {Command} from "commander";
import {benchIngest} from "../bench/ingest.js";
import {benchSite} from "../bench/site.js";
import {benchStatistics} from "../bench/statistics.js";
import {benchText} from "../bench/text.js";
import {benchTopics} from "../bench/topics.js";
import {runCommand} from "./lib/run-command.js";

const program = new Command("npm run bench --").description(
  "Measure speed and write the figures to docs/performance.md."
);
program
  .command("site")
  .description("a cold build, then each page: script before the first chart, largest contentful paint, bytes")
  .option("--runs <count>", "how often each figure is taken; the median is written", "5")
  .action(({runs}: {runs: string}) => runCommand(() => benchSite(Number(runs))));
program
  .command("statistics")
  .description("the paired bootstrap of two runs, in a worker of the browser")
  .option("--runs <count>", "how often each figure is taken; the median is written", "5")
  .action(({runs}: {runs: string}) => runCommand(() => benchStatistics(Number(runs))));
program
  .command("ingest")
  .description("title.basics at its real size to funnel, counts, cardinality and co-occurrence, beside pandas")
  .option("--runs <count>", "how often each way runs; the quickest and the median are written", "3")
  .option("--rows <count>", "rows of the file, which is made once", "11000000")
  .option("--title-basics <file>", "the file whose rows are scaled up (else that of the corpus at hand)")
  .action(({runs, rows, titleBasics}: {runs: string; rows: string; titleBasics?: string}) =>
    runCommand(() => benchIngest({runs: Number(runs), rows: Number(rows), source: titleBasics}))
  );
program
  .command("text")
  .description("a text model in the browser, from a plot to its output, against transformers.js with the same weights")
  .option("--runs <count>", "how often each figure is taken", "30")
  .action(({runs}: {runs: string}) => runCommand(() => benchText(Number(runs))));
program
  .command("topics")
  .description("embeddings to topics with words, beside BERTopic: time, memory and coherence over several seeds")
  .option("--runs <count>", "how many seeds", "5")
  .option("--min-topic-size <count>", "the fewest films of a topic", "10")
  .option("--corpus <folder>", "corpus folder (else MARQUEE_CORPUS, else corpus/)")
  .action(({runs, minTopicSize, corpus}: {runs: string; minTopicSize: string; corpus?: string}) =>
    runCommand(() => benchTopics({runs: Number(runs), minimum: Number(minTopicSize), corpus}))
  );
await program.parseAsync();
