import {openCorpus} from "../node/corpus.js";
import {findCorpusFolder} from "../node/paths.js";

const folder = findCorpusFolder();
const corpus = folder ? openCorpus(folder) : undefined;
process.stdout.write(
  JSON.stringify({present: !!corpus, plots: corpus?.plots.length ?? 0, posters: corpus?.posterIds.length ?? 0})
);
