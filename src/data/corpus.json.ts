import {openCorpus} from "../node/corpus.js";
import {findCorpusFolder} from "../node/paths.js";
import {summariseCorpus} from "../node/summarise-corpus.js";

// A built site has no corpus of its own: the server that serves it answers this path when it has one at hand.
const folder = process.env.MARQUEE_PREVIEW ? findCorpusFolder() : undefined;
process.stdout.write(JSON.stringify(summariseCorpus(folder ? openCorpus(folder) : undefined)));
