import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {findCorpusFolder} from "../../node/paths.js";

/** For Framework's preview; a built site gets its posters from the server. */
const {values} = parseArgs({options: {film: {type: "string", default: ""}}});
const folder = findCorpusFolder();
if (!folder || !/^tt\d+$/.test(values.film)) throw new Error(`there is no poster of ${values.film}: no corpus`);
process.stdout.write(readFileSync(join(folder, "posters", `${values.film}.jpg`)));
