import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {Hono} from "hono";
import type {Corpus} from "../src/lib/corpus.js";
import {openCorpus} from "../src/node/corpus.js";
import {summariseCorpus} from "../src/node/summarise-corpus.js";

/**
 * What a corpus adds to the site: `/_file/corpus/plots/<movie_id>.json`, `/_file/corpus/posters/<movie_id>.jpg`, and
 * `/_file/data/corpus.<checksum>.json`, by which pages know that they may ask for the other two.
 * Framework's preview answers the same paths with the loaders in `src/corpus` and `src/data`.
 */
export function corpusRoutes(folder: string): Hono {
  const app = new Hono();
  let opened: {corpus: Corpus; plots: Map<string, {plot: string; source: string}>} | undefined;
  const open = () => {
    if (opened) return opened;
    const corpus = openCorpus(folder);
    const plots = new Map(corpus.plots.map(({movieId, plot, source}) => [movieId, {plot, source}]));
    opened = {corpus, plots};
    return opened;
  };
  // A corpus can change between two starts under addresses that do not.
  for (const path of ["/_file/corpus/*", "/_file/data/:file{corpus\\..+}"]) {
    app.use(path, async (context, next) => {
      await next();
      context.header("Cache-Control", "no-cache");
    });
  }
  app.get("/_file/data/:file{corpus\\.[0-9a-f]{8}\\.json}", (context) => context.json(summariseCorpus(open().corpus)));
  app.get("/_file/corpus/plots/:file{tt[0-9]+\\.json}", (context) => {
    const plot = open().plots.get(context.req.param("file").slice(0, -".json".length));
    return plot ? context.json(plot) : context.json({error: "This film has no plot in the corpus."}, 404);
  });
  app.get("/_file/corpus/posters/:file{tt[0-9]+\\.jpg}", async (context) => {
    const path = join(folder, "posters", context.req.param("file"));
    if (!existsSync(path)) return context.json({error: "This film has no poster in the corpus."}, 404);
    return context.body(new Uint8Array(await readFile(path)), 200, {"Content-Type": "image/jpeg"});
  });
  return app;
}
