import {IngestError} from "./ingest-error.js";

const whereToGet =
  "Get one at https://www.themoviedb.org/settings/api (free, with an account) and set it: export TMDB_API_KEY=…";

/** The user's key to TMDB. It never leaves this object but in a request to TMDB. */
export interface TmdbKey {
  /** Query parameters that carry a v3 key. */
  readonly query: Readonly<Record<string, string>>;
  /** Headers that carry a v4 token. */
  readonly headers: Readonly<Record<string, string>>;
  /** The text with every occurrence of the key replaced. */
  redact(text: string): string;
}

/** Reads the key from `TMDB_API_KEY`: a v3 key of 32 hexadecimal digits, or a v4 token. Throws when it is neither. */
export function readTmdbKey(env: NodeJS.ProcessEnv): TmdbKey {
  const key = env.TMDB_API_KEY?.trim();
  if (!key) throw new IngestError(`TMDB_API_KEY is not set: TMDB answers only to a key of your own. ${whereToGet}`);
  const redact = (text: string) => text.replaceAll(key, "[key]");
  if (/^[0-9a-f]{32}$/i.test(key)) return hide({api_key: key}, {}, redact);
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(key)) return hide({}, {authorization: `Bearer ${key}`}, redact);
  throw new IngestError(
    "TMDB_API_KEY is neither a v3 key (32 digits 0-9 and a-f) nor a v4 token (three parts with points between them). " +
      whereToGet
  );
}

/** What to say when TMDB refuses the key. */
export function describeRefusedKey(said: string | undefined): string {
  const reason = said ? `: ${said}` : "";
  return `TMDB refuses the key in TMDB_API_KEY${reason}. Copy it again whole. ${whereToGet}`;
}

/** A key whose parts are not enumerable, so that nothing that prints an object prints it. */
function hide(query: TmdbKey["query"], headers: TmdbKey["headers"], redact: TmdbKey["redact"]): TmdbKey {
  return Object.defineProperties({} as TmdbKey, {
    query: {value: query},
    headers: {value: headers},
    redact: {value: redact}
  });
}
