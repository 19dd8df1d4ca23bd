import {basename} from "node:path";
import {parquetMetadataAsync, parquetReadObjects, parquetSchema} from "hyparquet";
import {asyncBufferFromFile} from "hyparquet/src/node.js";
import {compressors} from "hyparquet-compressors";
import {ImportError} from "./import-error.js";
import type {SourceRow, SourceTable} from "./source-table.js";

/** How many rows are read at a time. */
const step = 1000;

/** Opens a Parquet file; rows are named by their number. Throws an ImportError when it is cut short or damaged. */
export async function openParquet(path: string): Promise<SourceTable> {
  const name = basename(path);
  const refuse = (error: unknown, where = ""): never => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError([{file: name, message: `${where}cannot be read as Parquet (${reason}); get the file again`}]);
  };
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file).catch(refuse);
  const columns = parquetSchema(metadata).children.map(({element}) => element.name);
  const count = Number(metadata.num_rows);
  if (!count) throw new ImportError([{file: name, message: "holds no row; get the file again"}]);
  return {
    format: "parquet",
    file: name,
    columns,
    rows: async function* (): AsyncIterable<SourceRow> {
      for (let rowStart = 0; rowStart < count; rowStart += step) {
        const rowEnd = Math.min(rowStart + step, count);
        const where = `rows ${rowStart + 1} to ${rowEnd}: `;
        // Bytes must stay bytes: posters are among them.
        const options = {file, metadata, compressors, rowStart, rowEnd, utf8: false};
        const objects = await parquetReadObjects(options).catch((error) => refuse(error, where));
        for (const [index, object] of objects.entries()) {
          yield {place: `row ${rowStart + index + 1}`, values: columns.map((column) => plain(object[column]))};
        }
      }
    }
  };
}

/** Integers of 64 bits as numbers. */
function plain(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
