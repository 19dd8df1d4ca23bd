import type {ModelCard} from "../lib/inference/model-card.js";

/**
 * Where a model's file and tokenizer lie. `catalogueUrl` is the address of data/models.json: a build publishes them as
 * /data/models/<id>.onnx and /data/tokenizers/<name>.json, the preview serves them from the catalogue's own folder.
 */
export function modelUrls({id, file, tokenizer}: ModelCard, catalogueUrl: string): {model: string; tokenizer: string} {
  const {pathname, href} = new URL(catalogueUrl, location.href);
  const folder = new URL(pathname.endsWith("/models.json") ? "." : "../../data/", href);
  const name = tokenizer?.path.replace(/^tokenizers\//, "");
  return {
    model: new URL(`models/${id}.onnx?v=${file.checksum.slice(0, 8)}`, folder).href,
    tokenizer: new URL(`tokenizers/${name}?v=${tokenizer?.checksum.slice(0, 8)}`, folder).href
  };
}
