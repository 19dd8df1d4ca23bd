import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {build} from "esbuild";
import {sha256} from "./checksums.js";
import {projectRoot} from "./paths.js";
import {vectorPackage} from "./vector-vocabulary.js";

export interface CodeVersion {
  code: string;
  packages: Record<string, string>;
}

/**
 * The version of a module as what it does: SHA-256 of the module bundled with all project modules that it imports,
 * comments and white space removed, and the installed versions of the npm packages among its imports and behind what
 * the context does for it.
 */
export async function readCodeVersion(modulePath: string): Promise<CodeVersion> {
  const result = await build({
    entryPoints: [modulePath],
    absWorkingDir: projectRoot,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    packages: "external",
    minifyWhitespace: true,
    legalComments: "none",
    treeShaking: true,
    logLevel: "silent"
  });
  const names = new Set<string>();
  for (const output of Object.values(result.metafile.outputs)) {
    for (const {path, external} of output.imports) if (external) names.add(packageName(path));
  }
  const [{text}] = result.outputFiles;
  if (text.includes("decodePoster")) names.add("@jsquash/jpeg");
  if (text.includes("embedTexts")) for (const name of ["@huggingface/tokenizers", "onnxruntime-web"]) names.add(name);
  if (text.includes("explainPoster")) for (const name of ["@jsquash/jpeg", "onnxruntime-web"]) names.add(name);
  if (text.includes("loadVectorVocabulary")) names.add(vectorPackage.name);
  const versions = [...names].sort().map((name): [string, string] => [name, installedVersion(name)]);
  return {code: sha256(text), packages: Object.fromEntries(versions)};
}

function packageName(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
}

export function installedVersion(name: string): string {
  if (name === vectorPackage.name) return vectorPackage.version;
  const path = join(projectRoot, "node_modules", name, "package.json");
  if (!existsSync(path)) throw new Error(`package ${name} is not installed: run npm ci`);
  return JSON.parse(readFileSync(path, "utf8")).version;
}
