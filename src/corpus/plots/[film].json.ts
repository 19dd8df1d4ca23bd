import {parseArgs} from "node:util";
import {openCorpus} from "../../node/corpus.js";
import {findCorpusFolder} from "../../node/paths.js";

/** For Framework's preview; a built site gets its plots from the server. */
const {values} = parseArgs({options: {film: {type: "string", default: ""}}});
const folder = findCorpusFolder();
const found = folder && openCorpus(folder).plots.find(({movieId}) => movieId === values.film);
if (!found) throw new Error(`there is no plot of ${values.film} in the corpus`);
process.stdout.write(JSON.stringify({plot: found.plot, source: found.source}));
