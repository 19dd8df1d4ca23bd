import type {ModelCard, ModelFile} from "../lib/inference/model-card.js";

/** Addresses of a model's files: of all its ONNX file, of a text model its tokenizer, of a poster model its last layer. */
export interface ModelUrls {
  model: string;
  tokenizer?: string;
  layer?: string;
}

/**
 * Where a model's files lie. `catalogueUrl` is the address of data/models.json: a build publishes them as
 * /data/models/<id>.onnx, /data/tokenizers/<name>.json and /data/layers/<id>.json, the preview serves them from the
 * catalogue's own folder.
 */
export function modelUrls({id, file, tokenizer, explanation}: ModelCard, catalogueUrl: string): ModelUrls {
  const {pathname, href} = new URL(catalogueUrl, location.href);
  const folder = new URL(pathname.endsWith("/models.json") ? "." : "../../data/", href);
  const locate = (path: string, {checksum}: Pick<ModelFile, "checksum">) =>
    new URL(`${path}?v=${checksum.slice(0, 8)}`, folder).href;
  return {
    model: locate(`models/${id}.onnx`, file),
    ...(tokenizer ? {tokenizer: locate(tokenizer.path, tokenizer)} : {}),
    ...(explanation ? {layer: locate(`layers/${id}.json`, explanation.layer)} : {})
  };
}
