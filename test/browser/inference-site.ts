import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {extname, join} from "node:path";
import {build} from "esbuild";
import {Hono} from "hono";
import {type Listening, listen} from "../../server/listen.js";
import {modelsFolder} from "../../src/node/models.js";
import {projectRoot} from "../../src/node/paths.js";

const mediaTypes: Record<string, string> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm"
};

const require = createRequire(import.meta.url);

/** Files of packages that pages name in `import.meta.resolve`, by the path that they are served under. */
const packageFiles: Record<string, string> = {
  "/ort.wasm": "onnxruntime-web/ort-wasm-simd-threaded.wasm",
  "/jpeg.wasm": "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm",
  "/webp.wasm": "@jsquash/webp/codec/dec/webp_dec.wasm"
};

const imports = Object.fromEntries(Object.entries(packageFiles).map(([path, name]) => [name, path]));

const page = `<!doctype html><meta charset="utf-8"><title>Models</title>
<script type="importmap">${JSON.stringify({imports})}</script>
<script type="module">
import {openTextModel} from "/components/text-model.js";
import {openPosterModel} from "/components/poster-model.js";
Object.assign(globalThis, {openTextModel, openPosterModel});
</script>`;

declare global {
  /** What the page of `serveInference` has to offer. */
  var openTextModel: typeof import("../../src/components/text-model.js").openTextModel;
  var openPosterModel: typeof import("../../src/components/poster-model.js").openPosterModel;
}

export interface InferenceSiteOptions {
  /** Serves the page so that WASM may use threads. */
  isolated: boolean;
  /** Further files by path; and files and folders on disk, by the path that they are served under. */
  files?: Record<string, string | Uint8Array>;
  folders?: Record<string, string>;
}

/**
 * Serves an empty page with what a page of the site imports to run models: `/components/text-model.js` and
 * `/components/poster-model.js`, their workers beside them, and `/models/`. onnxruntime stays a module of its own, since its threads load that module again.
 */
export async function serveInference({isolated, files = {}, folders = {}}: InferenceSiteOptions): Promise<Listening> {
  const scripts = await bundleComponents();
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    if (!isolated) return;
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Embedder-Policy", "require-corp");
  });
  app.get("/", (context) => context.html(page));
  app.get("*", (context) => {
    const {pathname} = new URL(context.req.url);
    const body =
      scripts.get(pathname) ?? files[pathname] ?? readBelow({...folders, "/models/": modelsFolder}, pathname);
    if (body === undefined) return context.text("There is no such file.", 404);
    context.header("Content-Type", mediaTypes[extname(pathname)] ?? "application/octet-stream");
    return context.body(typeof body === "string" ? body : new Uint8Array(body));
  });
  return listen(app, 0);
}

function readBelow(folders: Record<string, string>, pathname: string): Uint8Array | undefined {
  if (packageFiles[pathname]) return readFileSync(require.resolve(packageFiles[pathname]));
  const prefix = Object.keys(folders).find((prefix) => pathname.startsWith(prefix));
  const path = prefix && join(folders[prefix], pathname.slice(prefix.length));
  return path && existsSync(path) ? readFileSync(path) : undefined;
}

async function bundleComponents(): Promise<Map<string, string>> {
  const components = join(projectRoot, "src/components");
  const {outputFiles} = await build({
    entryPoints: [
      ...["text-model", "poster-model"]
        .flatMap((name) => [`${name}.ts`, `${name}-worker.ts`])
        .map((file) => join(components, file)),
      "onnxruntime-web/wasm"
    ],
    absWorkingDir: projectRoot,
    outdir: "/components",
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent"
  });
  return new Map(outputFiles.map(({path, text}) => [path, text]));
}
