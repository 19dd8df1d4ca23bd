import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {describe, expect, it} from "vitest";
import {projectRoot} from "../src/node/paths.js";

/** Which folders a module may import from, by the folder that it lies in. */
const allowed: [folder: string, from: string[]][] = [
  ["src/lib", ["src/lib"]],
  ["src/components", ["src/components", "src/lib"]],
  ["src/node", ["src/node", "src/lib"]],
  ["src/data", ["src/node", "src/lib"]],
  ["src/corpus", ["src/node", "src/lib"]],
  ["cli", ["cli", "bench", "server", "src/node", "src/lib"]],
  ["server", ["server", "src/node", "src/lib"]]
];

describe("imports go one way", () => {
  for (const [folder, from] of allowed) {
    it(`${folder} imports only from ${from.join(", ")}`, () => {
      const wrong = modulesIn(folder).flatMap((path) =>
        localImports(path)
          .filter((target) => !from.some((name) => target.startsWith(`${name}/`)))
          .map((target) => `${path} imports ${target}`)
      );
      expect(wrong).toEqual([]);
    });
  }

  it("src/lib names no module of Node and no DOM global", () => {
    const wrong = modulesIn("src/lib").filter((path) => {
      const source = readFileSync(join(projectRoot, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      return /from "node:/.test(source) || /\b(document|window|localStorage)\./.test(source);
    });
    expect(wrong).toEqual([]);
  });
});

function modulesIn(folder: string): string[] {
  const path = join(projectRoot, folder);
  return (existsSync(path) ? readdirSync(path, {recursive: true, encoding: "utf8"}) : [])
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

function localImports(path: string): string[] {
  const source = readFileSync(join(projectRoot, path), "utf8");
  return [...source.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, specifier]) =>
    relative(projectRoot, resolve(projectRoot, dirname(path), specifier))
  );
}
