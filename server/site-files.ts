import {readFile, stat} from "node:fs/promises";
import {extname, join, normalize, sep} from "node:path";
import {promisify} from "node:util";
import {gzip} from "node:zlib";

const compress = promisify(gzip);

const mediaTypes: Record<string, string> = {
  ".arrow": "application/vnd.apache.arrow.stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2"
};

const compressible = new Set([".arrow", ".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm"]);

export interface SiteFile {
  path: string;
  mediaType: string;
  /** Weak entity tag: size and time of the last change. */
  etag: string;
  /** True when the name carries a checksum of the content. */
  immutable: boolean;
  compressible: boolean;
}

/** The files of a built site by URL path; each is compressed once, when it is first asked for in that form. */
export class SiteFiles {
  private readonly compressed = new Map<string, {etag: string; bytes: Promise<Buffer>}>();

  constructor(private readonly root: string) {}

  /**
   * The file that a decoded URL path names: itself, with `.html` added, or `index.html` for a path that ends in a
   * slash; undefined when there is none within the site.
   */
  async find(pathname: string): Promise<SiteFile | undefined> {
    const path = normalize(join(this.root, pathname));
    if (pathname.includes("\0") || !`${path}${sep}`.startsWith(normalize(this.root + sep))) return undefined;
    const candidates = pathname.endsWith("/") ? [join(path, "index.html")] : [path, `${path}.html`];
    for (const candidate of candidates) {
      const stats = await stat(candidate).catch(() => undefined);
      if (!stats?.isFile()) continue;
      const extension = extname(candidate);
      return {
        path: candidate,
        mediaType: mediaTypes[extension] ?? "application/octet-stream",
        etag: `W/"${stats.size.toString(36)}-${Math.floor(stats.mtimeMs).toString(36)}"`,
        immutable: isImmutable(pathname),
        compressible: compressible.has(extension) && stats.size > 1024
      };
    }
    return undefined;
  }

  read(file: SiteFile): Promise<Buffer> {
    return readFile(file.path);
  }

  /** The file's bytes in gzip form, kept in memory while the file is unchanged. */
  readCompressed(file: SiteFile): Promise<Buffer> {
    const known = this.compressed.get(file.path);
    if (known?.etag === file.etag) return known.bytes;
    const bytes = readFile(file.path).then((content) => compress(content));
    bytes.catch(() => this.compressed.delete(file.path));
    this.compressed.set(file.path, {etag: file.etag, bytes});
    return bytes;
  }
}

/** Names with a checksum never change, but for the one that the server answers otherwise when there is a corpus. */
function isImmutable(pathname: string): boolean {
  return (
    /\/_(file|import|node|observablehq)\/.*\.[0-9a-f]{8}\.\w+$/.test(pathname) && !/\/data\/corpus\./.test(pathname)
  );
}
