import {resolve} from "node:path";
import {Command, Option} from "commander";
import {loadLanguage} from "../src/lib/text/language.js";
import {clusterPoints} from "../src/lib/topics/hdbscan/hdbscan.js";
import {shareOfOutliers} from "../src/lib/topics/sort-topics.js";
import {placeFilms} from "../src/lib/topics/transform.js";
import {findSuspectedNames} from "../src/lib/topics/words/suspected-names.js";
import {embedTexts} from "../src/node/embed-texts.js";
import {readModelCard} from "../src/node/models.js";
import {findCorpusFolder, snapshotFolder} from "../src/node/paths.js";
import {readPoints} from "../src/node/points-file.js";
import {readTable} from "../src/node/snapshot.js";
import {fitTopicModel, pointsOf, readTopicModel} from "../src/node/topic-model.js";
import {makeTopicTables} from "../src/node/topic-tables.js";
import {readTopicTexts} from "../src/node/topic-texts.js";
import {writeFileAtomic} from "../src/node/write-file.js";
import {parseCount, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

const minTopicSize = () => new Option("--min-topic-size <count>", "the fewest films of a topic, 2 or more");
const seed = () => new Option("--seed <count>", "seed of the layout's random numbers");
const encoder = "minilm-encoder";

const program = new Command("npm run topics --")
  .enablePositionalOptions()
  .description("Find topics in the snapshot's plots and write its tables of topics; or in any texts or points.")
  .addOption(minTopicSize())
  .addOption(seed())
  .addOption(
    new Option("--selection <method>", "eom: the clusters that last longest; leaf: those that do not split").choices([
      "eom",
      "leaf"
    ])
  )
  .option("--topics <count>", "the most topics: the likest are merged; 0 for as many as there are")
  .option("--leave <percent>", "percent of films that may stay outside all topics; the others go to the nearest")
  .addOption(new Option("--embedding <encoder>", "whose embeddings to lay out").choices([encoder]).default(encoder))
  .option("--corpus <folder>", "for the coherence, which reads plots (else MARQUEE_CORPUS, else corpus/)")
  .option("--snapshot <folder>", "the snapshot to read and to write", snapshotFolder())
  .option("--fresh", "make tables anew that are up to date", false)
  .action((options: TableOptions) => runCommand(() => makeTables(options)));

interface TableOptions {
  minTopicSize?: string;
  seed?: string;
  selection?: string;
  topics?: string;
  leave?: string;
  corpus?: string;
  snapshot: string;
  fresh: boolean;
}

async function makeTables({corpus, snapshot, fresh, ...options}: TableOptions): Promise<void> {
  const terminal = openTerminal();
  const parameters = {
    ...(options.minTopicSize !== undefined && {min_topic_size: parseSize(options.minTopicSize, "--min-topic-size")}),
    ...(options.seed !== undefined && {seed: parseCount(options.seed, "--seed")}),
    ...(options.selection !== undefined && {selection: options.selection}),
    ...(options.topics !== undefined && {topics: parseCount(options.topics, "--topics")}),
    ...(options.leave !== undefined && {leave: parsePercent(options.leave, "--leave")})
  };
  await makeTopicTables(resolve(snapshot), {
    parameters,
    fresh,
    corpusFolder: corpus ? resolve(corpus) : findCorpusFolder(),
    effects: {
      report: terminal.report,
      progress: (table, done, total) => terminal.progress(`${table}: ${Math.round((100 * done) / total)} %`)
    }
  });
  const {topic} = readTable(resolve(snapshot), "film_topics") as Record<string, ArrayLike<number>>;
  const {label} = readTable(resolve(snapshot), "topics");
  terminal.report(`${label.length} topics; ${describeOutliers(topic)}`);
}

program
  .command("names")
  .description("list and count the top words of the snapshot's topics that may be names of persons or places")
  .option("--snapshot <folder>", "the snapshot to read", snapshotFolder())
  .action(({snapshot}: {snapshot: string}) =>
    runCommand(async () => {
      const {representation, term} = readTable(resolve(snapshot), "topic_words") as Record<string, ArrayLike<string>>;
      const words = Array.from(term).filter((_, row) => representation[row] === "c-tf-idf");
      const found = findSuspectedNames(words, await loadLanguage());
      for (const name of new Set(found)) console.log(name);
      const share = words.length ? ((100 * found.length) / words.length).toFixed(1) : "0";
      console.log(
        `${found.length} of ${words.length} top words (${share} %) may be names: given names, or in no dictionary`
      );
    })
  );

program
  .command("cluster")
  .description("group points by HDBSCAN")
  .requiredOption("--in <file>", "a table in text, a column a coordinate, with a header")
  .requiredOption("--out <file>", "where label (-1 is noise), probability and outlier_score go, a row a point")
  .option("--min-cluster-size <count>", "the fewest points of a cluster, 2 or more", "10")
  .option("--min-samples <count>", "neighbours of the core distance (else as many as the least size)")
  .addOption(new Option("--selection <method>").choices(["eom", "leaf"]).default("eom"))
  .option("--epsilon <distance>", "clusters nearer than this are joined", "0")
  .option("--max-cluster-size <count>", "the most points of a cluster; 0 for any", "0")
  .option("--allow-single-cluster", "all points may be one cluster", false)
  .action((options: ClusterOptions) => runCommand(async () => writeClusters(options)));

interface ClusterOptions {
  in: string;
  out: string;
  minClusterSize: string;
  minSamples?: string;
  selection: "eom" | "leaf";
  epsilon: string;
  maxClusterSize: string;
  allowSingleCluster: boolean;
}

function writeClusters(options: ClusterOptions): void {
  const epsilon = Number(options.epsilon);
  if (!(epsilon >= 0)) throw new Error(`--epsilon ${options.epsilon} is not a distance: give a number of 0 or more`);
  const {label, probability, outlierScore, clusters} = clusterPoints(readPoints(options.in), {
    minClusterSize: parseSize(options.minClusterSize, "--min-cluster-size"),
    ...(options.minSamples !== undefined && {minSamples: parseCount(options.minSamples, "--min-samples")}),
    clusterSelectionMethod: options.selection,
    clusterSelectionEpsilon: epsilon,
    maxClusterSize: parseCount(options.maxClusterSize, "--max-cluster-size"),
    allowSingleCluster: options.allowSingleCluster
  });
  const rows = Array.from(label, (value, point) => `${value},${probability[point]},${outlierScore[point]}`);
  writeFileAtomic(options.out, `${["label,probability,outlier_score", ...rows].join("\n")}\n`);
  console.log(`${label.length} points, ${clusters} clusters; ${describeOutliers(label)}; written to ${options.out}`);
}

program
  .command("fit")
  .description("find topics in texts, and keep them as a model for other texts")
  .requiredOption("--texts <file>", "tab-separated, with a header: text or plot, and id or movie_id")
  .requiredOption("--out <folder>", "where the model goes")
  .addOption(minTopicSize().default("10"))
  .addOption(seed().default("1"))
  .action((options: {texts: string; out: string; minTopicSize: string; seed: string}) =>
    runCommand(async () => {
      const texts = readTopicTexts(options.texts);
      const settings = {
        minTopicSize: parseSize(options.minTopicSize, "--min-topic-size"),
        seed: parseCount(options.seed, "--seed")
      };
      const embeddings = await embed(texts.map(({text}) => text));
      const {outputs} = readModelCard(encoder);
      const fitted = await fitTopicModel(
        texts,
        embeddings,
        {encoder, dimensions: outputs},
        resolve(options.out),
        settings
      );
      for (const [topic, label] of fitted.labels.entries()) console.log(`${topic}\t${fitted.sizes[topic]}\t${label}`);
      console.log(
        `${texts.length} texts, ${fitted.topics} topics; ${describeOutliers(fitted.label)}; the model is in ${options.out}`
      );
      if (!fitted.topics) console.log("No group of texts stands out: try more texts, or a smaller --min-topic-size.");
    })
  );

program
  .command("transform")
  .description("the topics of texts by a model: id, topic (-1 for none), label, probability, tab-separated")
  .requiredOption("--model <folder>", "a folder that fit made")
  .requiredOption("--texts <file>", "as for fit")
  .option("--out <file>", "where the rows go (else to standard output)")
  .action((options: {model: string; texts: string; out?: string}) =>
    runCommand(async () => {
      const {model, fitted} = readTopicModel(resolve(options.model));
      const texts = readTopicTexts(options.texts);
      const embeddings = pointsOf(await embed(texts.map(({text}) => text)), readModelCard(model.encoder).outputs);
      const rows = placeFilms(fitted, embeddings).map(({topic, probability}, row) =>
        [texts[row].id, topic, topic < 0 ? "" : model.topics[topic].label, probability].join("\t")
      );
      const table = `${["id\ttopic\tlabel\tprobability", ...rows].join("\n")}\n`;
      if (options.out) writeFileAtomic(options.out, table);
      else process.stdout.write(table);
    })
  );

function embed(texts: readonly string[]) {
  const terminal = openTerminal();
  return embedTexts(encoder, texts, {
    limit: Number.POSITIVE_INFINITY,
    progress: (done, total) => {
      if (done % 100 === 0) terminal.progress(`${done} of ${total} texts embedded`);
    }
  });
}

function describeOutliers(label: ArrayLike<number>): string {
  if (!label.length) return "nothing to group";
  return `${(100 * shareOfOutliers(label)).toFixed(1)} % outside all of them`;
}

function parseSize(text: string, option: string): number {
  const size = parseCount(text, option);
  if (size < 2) throw new Error(`${option} ${text} is below 2: a topic of fewer is none`);
  return size;
}

function parsePercent(text: string, option: string): number {
  const percent = Number(text);
  if (text.trim() && percent >= 0 && percent <= 100) return percent / 100;
  throw new Error(`${option} ${text} is no percentage: give a number from 0 to 100`);
}

await program.parseAsync();
