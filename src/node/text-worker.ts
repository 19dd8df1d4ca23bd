/** A process of its own that runs a text model, on one list of texts a message. */
import {runTextModel, type TextInput} from "../lib/inference/text-model.js";
import {openTextModel} from "./models.js";

const model = await openTextModel(process.argv[2]);
process.on("message", async (inputs: TextInput[]) => {
  const outputs: Float32Array[] = [];
  for (const input of inputs) outputs.push((await runTextModel(model, input)).slice());
  process.send!(outputs);
});
process.on("disconnect", () => process.exit());
process.send!("ready");
