import {parseArgs} from "node:util";
import {readModelCard, readModelFile} from "../../node/models.js";

const {values} = parseArgs({options: {model: {type: "string", default: ""}}});
process.stdout.write(readModelFile(readModelCard(values.model).explanation!.layer));
