import {parseArgs} from "node:util";
import {serveTable} from "../node/serve-table.js";

const {values} = parseArgs({options: {table: {type: "string", default: ""}}});
process.stdout.write(await serveTable(values.table));
