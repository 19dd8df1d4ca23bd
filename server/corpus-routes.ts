import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {Hono} from "hono";
import {openCorpus} from "../src/node/corpus.js";

/**
 * `/_file/corpus/plots/<movie_id>.json` and `/_file/corpus/posters/<movie_id>.jpg`: what a corpus adds to the site.
 * Framework's preview answers the same paths with the loaders in `src/corpus`.
 */
export function corpusRoutes(folder: string): Hono {
  const app = new Hono();
  let plots: Map<string, {plot: string; source: string}> | undefined;
  app.get("/_file/corpus/plots/:file{tt[0-9]+\\.json}", (context) => {
    plots ??= new Map(openCorpus(folder).plots.map(({movieId, plot, source}) => [movieId, {plot, source}]));
    const plot = plots.get(context.req.param("file").slice(0, -".json".length));
    return plot ? context.json(plot) : context.json({error: "This film has no plot in the corpus."}, 404);
  });
  app.get("/_file/corpus/posters/:file{tt[0-9]+\\.jpg}", async (context) => {
    const path = join(folder, "posters", context.req.param("file"));
    if (!existsSync(path)) return context.json({error: "This film has no poster in the corpus."}, 404);
    return context.body(new Uint8Array(await readFile(path)), 200, {"Content-Type": "image/jpeg"});
  });
  return app;
}
