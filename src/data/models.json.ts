import {readCatalogue} from "../node/models.js";

process.stdout.write(JSON.stringify(readCatalogue()));
