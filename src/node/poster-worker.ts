/** A process of its own that runs a poster model, on one list of files a message. */
import {openPosterModel} from "./models.js";
import {type PosterResult, runPoster} from "./run-posters.js";

const [folder, id, method] = process.argv.slice(2);
const model = await openPosterModel(id, undefined, folder);
process.on("message", async (paths: string[]) => {
  const results: PosterResult[] = [];
  for (const path of paths) results.push(await runPoster(model, path, method || undefined));
  process.send!(results);
});
process.on("disconnect", () => process.exit());
process.send!("ready");
