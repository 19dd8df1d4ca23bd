/**
 * Code in the fragment of a link, `#code:<cell>=<packed>`: deflated, then base64 with the letters that addresses allow.
 * A fragment stays in the browser; a query string would be sent to the server.
 */

const prefix = "#code:";

/** The fragment, with its `#`, that carries `code` to the cell `id`. */
export async function encodeShareFragment(id: string, code: string): Promise<string> {
  const bytes = await pipe(new TextEncoder().encode(code), new CompressionStream("deflate-raw"));
  return `${prefix}${encodeURIComponent(id)}=${toBase64Url(bytes)}`;
}

/** The code that a fragment carries to the cell `id`; undefined when it carries none. Throws when it is damaged. */
export async function decodeShareFragment(fragment: string, id: string): Promise<string | undefined> {
  const start = `${prefix}${encodeURIComponent(id)}=`;
  if (!fragment.startsWith(start)) return undefined;
  try {
    const bytes = await pipe(fromBase64Url(fragment.slice(start.length)), new DecompressionStream("deflate-raw"));
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw new Error("The link's code is damaged: perhaps its end was cut off. Ask for the link again.");
  }
}

async function pipe(bytes: Uint8Array<ArrayBuffer>, through: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(through as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
