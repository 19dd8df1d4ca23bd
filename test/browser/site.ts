import {createApp} from "../../server/app.js";
import {type Listening, listen} from "../../server/listen.js";
import {listPages, siteFolder} from "../../src/node/build-site.js";

/** The addresses of the built site's pages, as paths below its root. Throws when nothing is built. */
export function listPagePaths(): string[] {
  const paths = listPages().map((file) => file.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1"));
  if (!paths.length) throw new Error(`there is no site in ${siteFolder}: run npm run build`);
  return paths.map((path) => `/${path}`);
}

/** Serves the built site as `npm start` does. */
export function serveSite(corpus?: string): Promise<Listening> {
  return listen(createApp({site: siteFolder, corpus}), 0);
}
