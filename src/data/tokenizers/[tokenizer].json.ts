import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {modelsFolder} from "../../node/models.js";

const {values} = parseArgs({options: {tokenizer: {type: "string", default: ""}}});
process.stdout.write(readFileSync(join(modelsFolder, "tokenizers", `${values.tokenizer}.json`)));
