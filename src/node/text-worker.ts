/** A process of its own that runs text models, on one list of texts a message; answers each text's outputs. */
import {runTextModels, type TextInput, type TextModel} from "../lib/inference/text-model.js";
import {openTextModel} from "./models.js";

const models: TextModel[] = [];
const [folder, ...ids] = process.argv.slice(2);
for (const id of ids) models.push(await openTextModel(id, undefined, folder));
process.on("message", async (inputs: TextInput[]) => {
  const outputs: Float32Array[][] = [];
  for (const input of inputs) outputs.push(await runTextModels(models, input));
  process.send!(outputs);
});
process.on("disconnect", () => process.exit());
process.send!("ready");
