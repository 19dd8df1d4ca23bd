import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {readCodeVersion} from "../../src/node/code-version.js";
import {temporaryFolder} from "./sample-corpus.js";

const files = {
  "table.ts":
    'import {double} from "./lib/double.js";\nimport {ascending} from "d3";\nexport default [double(2), ascending];\n',
  "lib/double.ts": "/** Twice a number. */\nexport function double(value: number): number {\n  return value * 2;\n}\n"
};

async function versionOf(changes: Partial<typeof files> = {}) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({...files, ...changes})) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return readCodeVersion(join(folder, "table.ts"));
}

describe("readCodeVersion", () => {
  it("stays the same when comments, types or white space change, wherever the project lies", async () => {
    const double = "export function double(value) {\n    // an edited comment\n    return value * 2;\n}\n";
    expect(await versionOf({"lib/double.ts": double})).toEqual(await versionOf());
  });

  it("changes when a module that it imports does something else", async () => {
    const double = files["lib/double.ts"].replace("value * 2", "value + value + 1");
    expect((await versionOf({"lib/double.ts": double})).code).not.toBe((await versionOf()).code);
  });

  it("lists the packages that the code imports with their installed versions", async () => {
    const {packages} = await versionOf();
    expect(Object.keys(packages)).toEqual(["d3"]);
    expect(packages.d3).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("lists what decodes posters for a table that asks for it", async () => {
    const table = "export default {compute: ({decodePoster}) => decodePoster(new Uint8Array())};\n";
    expect(Object.keys((await versionOf({"table.ts": table})).packages)).toEqual(["@jsquash/jpeg"]);
  });
});
