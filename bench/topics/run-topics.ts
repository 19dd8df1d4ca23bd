/** Our pipeline over the films of a folder, as bertopic_topics.py: one process, one seed, JSON to standard output. */
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {buildVocabulary, countWords} from "../../src/lib/text/vocabulary.js";
import {TOP_WORDS} from "../../src/lib/topics/describe-topics.js";
import {fitTopics} from "../../src/lib/topics/fit-topics.js";
import {asPoints} from "../../src/lib/topics/points.js";
import {shareOfOutliers} from "../../src/lib/topics/sort-topics.js";
import {sparseRows} from "../../src/lib/train/matrix.js";

const [folder, seed, minimum] = process.argv.slice(2);
const bytes = readFileSync(join(folder, "embeddings.f32"));
const embeddings = asPoints(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4), 384);
const texts = readFileSync(join(folder, "terms.txt"), "utf8").split("\n").slice(0, embeddings.rows);

const start = performance.now();
const processor = process.cpuUsage();
const tokens = texts.map((text) => text.split(" ").filter(Boolean));
const terms = buildVocabulary(tokens, 1).map(({term}) => term);
const numbers = new Map(terms.map((term, index): [string, number] => [term, index]));
const rows = tokens.map((list) =>
  [...countWords(list)]
    .map(([term, count]): [number, number] => [numbers.get(term)!, count])
    .sort((a, b) => a[0] - b[0])
);
const fitted = fitTopics(
  {terms, termCounts: sparseRows(rows, terms.length), embeddings},
  {seed: Number(seed), minTopicSize: Number(minimum)}
);
const {user, system} = process.cpuUsage(processor);
console.log(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (user + system) / 1e6,
    peakBytes: process.resourceUsage().maxRSS * 1024,
    outliers: shareOfOutliers(fitted.label),
    words: fitted.words.map((list) => list.slice(0, TOP_WORDS).map(({term}) => terms[term]))
  })
);
