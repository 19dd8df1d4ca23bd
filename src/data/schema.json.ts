import {describeTable} from "../lib/table-schema.js";
import {snapshotFolder} from "../node/paths.js";
import {readManifest} from "../node/snapshot.js";
import {loadTables} from "../node/table-registry.js";

const {tables} = readManifest(snapshotFolder());
const registered = await loadTables();
process.stdout.write(
  JSON.stringify(
    registered
      .filter(({definition}) => definition.name in tables)
      .map(({definition}) => describeTable(definition, tables[definition.name]))
  )
);
