/** A process of its own that embeds texts, one list a message. */
import {runTextModel} from "../lib/inference/text-model.js";
import {storeEmbedding} from "../lib/inference/embedding.js";
import {openTextModel} from "./models.js";

const model = await openTextModel(process.argv[2]);
process.on("message", async (texts: string[]) => {
  const embeddings = [];
  for (const text of texts) embeddings.push(storeEmbedding(await runTextModel(model, {text})));
  process.send!(embeddings);
});
process.on("disconnect", () => process.exit());
process.send!("ready");
