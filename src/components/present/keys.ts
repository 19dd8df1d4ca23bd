/**
 * Waits for the reader to ask for slides: by the button in the page's header, by P, or by an address with `?present`.
 * What shows them is fetched only then.
 */
import {isTyping} from "./is-typing.js";

const parameter = "present";
let presenting: Promise<{close(): void} | null> | null = null;

function start(): void {
  presenting ??= import("./present.js").then(({present}) =>
    present({parameter, onClose: () => (presenting = null)}).catch((error) => {
      presenting = null;
      throw error;
    })
  );
}

addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "p" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
  if (presenting) void presenting.then((slides) => slides?.close());
  else start();
});
document.querySelector(".present-button")?.addEventListener("click", start);
if (new URL(location.href).searchParams.has(parameter)) start();
