import {writeDataDocument} from "../src/node/document-tables.js";

await writeDataDocument();
