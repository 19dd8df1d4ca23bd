import {decodeHTML} from "entities/decode";

/** Replaces HTML character references by their characters, once: `caf&eacute; &#38; bar` becomes `café & bar`. */
export function decodeEntities(text: string): string {
  return text.includes("&") ? decodeHTML(text) : text;
}
