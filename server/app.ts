import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {extname, join, normalize, sep} from "node:path";
import {Hono} from "hono";
import {compress} from "hono/compress";
import {corpusRoutes} from "./corpus-routes.js";

const mediaTypes: Record<string, string> = {
  ".arrow": "application/vnd.apache.arrow.stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2"
};

/**
 * The web application that serves a built site: pages without their `.html`, hashed files cached for good, and
 * cross-origin isolation, which lets WASM use threads. With a corpus it serves that corpus's plots and posters too.
 */
export function createApp({site, corpus}: {site: string; corpus?: string}): Hono {
  const app = new Hono();
  app.use(compress());
  app.use(async (context, next) => {
    await next();
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Embedder-Policy", "require-corp");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
  });
  if (corpus) app.route("/", corpusRoutes(corpus));
  app.get("*", async (context) => {
    const path = resolveFile(site, decodeURIComponent(new URL(context.req.url).pathname));
    if (!path) {
      const notFound = join(site, "404.html");
      return existsSync(notFound) ? context.html(await readFile(notFound, "utf8"), 404) : context.notFound();
    }
    const immutable = /[/\\]_(file|import|node|observablehq)[/\\]/.test(path) && /\.[0-9a-f]{8}\.\w+$/.test(path);
    return context.body(new Uint8Array(await readFile(path)), 200, {
      "Content-Type": mediaTypes[extname(path)] ?? "application/octet-stream",
      "Cache-Control": immutable ? "public, max-age=31536000, immutable" : "no-cache"
    });
  });
  return app;
}

/** The file that a URL path names, within the site's folder; undefined when there is none. */
function resolveFile(site: string, pathname: string): string | undefined {
  const path = normalize(join(site, pathname));
  if (path !== normalize(site) && !path.startsWith(normalize(site) + sep) && path !== normalize(site + sep)) return;
  const candidates = pathname.endsWith("/") ? [join(path, "index.html")] : [path, `${path}.html`];
  return candidates.find((candidate) => extname(candidate) && existsSync(candidate));
}
