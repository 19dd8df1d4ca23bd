import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {completeLockFile, findMissingEntries, type LockFile} from "../../src/node/lock-file.js";
import {projectRoot} from "../../src/node/paths.js";

describe("package-lock.json", () => {
  const lock: LockFile = JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8"));

  it("holds every platform's packages, so that npm ci works everywhere (else: npm run complete-lock)", () => {
    expect(findMissingEntries(lock).map(({name}) => name)).toEqual([]);
  });

  it("records no address to download from", () => {
    expect(Object.keys(lock.packages).filter((name) => lock.packages[name].resolved)).toEqual([]);
  });
});

describe("completeLockFile", () => {
  const lock: LockFile = {
    packages: {
      "": {},
      "node_modules/tool": {
        version: "1.2.3",
        license: "MIT",
        dev: true,
        optionalDependencies: {
          "@tool/linux-x64-musl": "1.2.3",
          "@tool/darwin-arm64": "1.2.3",
          "@tool/linux-x64": "1.2.3"
        }
      },
      "node_modules/tool/node_modules/@tool/linux-x64": {version: "1.2.3", optional: true}
    }
  };

  it("adds what is missing with the platform that its name tells, and nothing that is there", () => {
    const {packages} = completeLockFile(lock);
    expect(packages["node_modules/@tool/linux-x64-musl"]).toEqual({
      version: "1.2.3",
      cpu: ["x64"],
      libc: ["musl"],
      os: ["linux"],
      dev: true,
      license: "MIT",
      optional: true
    });
    expect(packages["node_modules/@tool/darwin-arm64"]).toMatchObject({cpu: ["arm64"], os: ["darwin"]});
    expect(Object.keys(packages)).toHaveLength(5);
    expect(findMissingEntries({packages})).toEqual([]);
  });

  it("takes a version with a suffix for one version, and refuses a range", () => {
    const wanting = (version: string): LockFile => ({
      packages: {"": {}, "node_modules/tool": {optionalDependencies: {"@tool/linux-x64": version}}}
    });
    const {packages} = completeLockFile(wanting("1.5.6-r.1"));
    expect(packages["node_modules/@tool/linux-x64"].version).toBe("1.5.6-r.1");
    expect(() => completeLockFile(wanting("^1.5.6"))).toThrow("wants @tool/linux-x64 ^1.5.6, which is no one version");
  });
});
