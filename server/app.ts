import {type Context, Hono} from "hono";
import {accepts} from "hono/accepts";
import {etag} from "hono/etag";
import {corpusRoutes} from "./corpus-routes.js";
import {type SiteFile, SiteFiles} from "./site-files.js";

export interface AppOptions {
  /** The folder of the built site. */
  site: string;
  /** The corpus whose plots and posters are served beside it. */
  corpus?: string;
  /** Path prefix that the site was built for; begins and ends with a slash. */
  base?: string;
}

/**
 * The web application that serves a built site: pages without their `.html`, hashed files cached for good, and
 * cross-origin isolation, which lets WASM use threads. With a corpus it serves that corpus's plots and posters too.
 */
export function createApp({site, corpus, base = "/"}: AppOptions): Hono {
  const app = new Hono();
  const files = new SiteFiles(site);
  app.use(etag());
  app.use(async (context, next) => {
    await next();
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Embedder-Policy", "require-corp");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
  });
  if (corpus) app.route(base, corpusRoutes(corpus));
  app.get("*", async (context) => {
    const pathname = decodePath(new URL(context.req.url).pathname);
    if (pathname === undefined)
      return context.text("This address is malformed: a % sign in it stands for nothing.", 400);
    if (!pathname.startsWith(base)) {
      return `${pathname}/` === base || pathname === "/" ? context.redirect(base) : sendNotFound(context, files);
    }
    const file = await files.find(pathname.slice(base.length - 1));
    return file ? sendFile(context, files, file) : sendNotFound(context, files);
  });
  return app;
}

async function sendNotFound(context: Context, files: SiteFiles): Promise<Response> {
  const page = await files.find("/404");
  return page ? sendFile(context, files, page, 404) : context.text("There is no such page.", 404);
}

async function sendFile(
  context: Context,
  files: SiteFiles,
  file: SiteFile,
  status: 200 | 404 = 200
): Promise<Response> {
  context.header("Content-Type", file.mediaType);
  context.header("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (status === 200) context.header("ETag", file.etag);
  let bytes: Buffer;
  if (file.compressible) {
    context.header("Vary", "Accept-Encoding");
    const encoding = accepts(context, {
      header: "Accept-Encoding",
      supports: ["gzip", "identity"],
      default: "identity"
    });
    if (encoding === "gzip") context.header("Content-Encoding", "gzip");
    bytes = await (encoding === "gzip" ? files.readCompressed(file) : files.read(file));
  } else {
    bytes = await files.read(file);
  }
  context.header("Content-Length", String(bytes.length));
  return context.body(new Uint8Array(bytes), status);
}

/** The path with its % escapes replaced; undefined when one of them is malformed. */
function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
