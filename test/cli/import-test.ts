import {spawn} from "node:child_process";
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {describe, expect, it} from "vitest";
import {checkCorpus} from "../../src/node/check-corpus.js";
import {projectRoot} from "../../src/node/paths.js";
import {fixture} from "../node/import/import-folder.js";
import {temporaryFolder} from "../node/sample-corpus.js";

/** Runs a command as `npm run` does; killed outright after `life` milliseconds, if given. */
function run(command: string, args: string[], life?: number): Promise<Ended> {
  return start(process.execPath, ["--import", "tsx", `cli/${command}.ts`, ...args], life);
}

interface Ended {
  code: number | null;
  output: string;
}

function start(program: string, args: string[], life?: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd: projectRoot});
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
    child.on("error", reject).on("close", (code) => resolve({code, output}));
    if (life !== undefined) void setTimeout(life).then(() => child.kill("SIGKILL"));
  });
}

describe("npm run import and npm run corpus -- check", () => {
  it("make a corpus, say what is in it, and find it in order", async () => {
    const out = join(temporaryFolder(), "corpus");
    const imported = await run("import", ["--from", fixture("tmdb.csv"), "--out", out, "--source", "tmdb"]);
    expect(imported.output).toContain('plot from "overview"');
    expect(imported.output).toContain("6 rows read (csv)");
    expect(imported.output).toContain("Genres renamed: Science Fiction → Sci-Fi (1).");
    expect(imported.code).toBe(0);
    const checked = await run("corpus", ["check", out]);
    expect(checked.output).toContain("6 with a plot");
    expect(checked.output).toContain("is in order.");
    expect(checked.code).toBe(0);
  });

  it("exit with 1 and say where what is wrong", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "films.csv"), "title,genres,year\nOne Door,Drama,PG\n");
    const args = ["--from", join(folder, "films.csv"), "--out", join(folder, "corpus")];
    const refused = await run("import", args);
    expect(refused).toMatchObject({
      code: 1,
      output: expect.stringContaining('films.csv:2: column "year": "PG" is no year')
    });
    expect(existsSync(join(folder, "corpus"))).toBe(false);
    const column = await run("import", [...args, "--column", "story=plot"]);
    expect(column).toMatchObject({code: 1, output: expect.stringContaining('there is no field "story"')});
    writeFileSync(join(folder, "movies.tsv"), "movie_id\ttmdb_id\ttitle\tyear\tgenres\nx\t\tOne\t\t\n");
    const checked = await run("corpus", ["check", folder]);
    expect(checked).toMatchObject({
      code: 1,
      output: expect.stringContaining('movies.tsv:2: movie_id "x" is not an IMDb id')
    });
  });

  it.skipIf(process.platform === "win32")("leave nothing behind when there is no room", async () => {
    const folder = temporaryFolder();
    const rows = Array.from({length: 5000}, (_, index) => `Film ${index},Drama`);
    writeFileSync(join(folder, "films.csv"), ["title,genres", ...rows, ""].join("\n"));
    const command = [process.execPath, "--import", "tsx", "cli/import.ts", "--from", join(folder, "films.csv")];
    // A limit on the size of files, in blocks, is met as a full disk is.
    const script = 'ulimit -f 40; "$@"';
    const {code, output} = await start("bash", ["-c", script, "bash", ...command, "--out", join(folder, "corpus")]);
    expect(output).toContain("There is no room to write");
    expect(code).toBe(1);
    expect(readdirSync(folder)).toEqual(["films.csv"]);
  });

  it("leave a whole corpus or none, whenever they are killed", async () => {
    const folder = temporaryFolder();
    const row = (_: unknown, index: number) =>
      `Film ${index},Drama|Crime,${1900 + (index % 100)},${"word ".repeat(40)}`;
    const rows = Array.from({length: 20_000}, row);
    writeFileSync(join(folder, "films.csv"), ["title,genres,year,plot", ...rows, ""].join("\n"));
    const out = join(folder, "corpus");
    const args = ["--from", join(folder, "films.csv"), "--out", out, "--force"];
    for (const life of [400, 700, 1000, 1300]) {
      await run("import", args, life);
      if (existsSync(out)) expect((await checkCorpus(out)).problems).toEqual([]);
    }
    expect((await run("import", args)).code).toBe(0);
    expect(readFileSync(join(out, "movies.tsv"), "utf8").split("\n")).toHaveLength(20_002);
    expect(existsSync(`${out}.part`)).toBe(false);
  });
});
