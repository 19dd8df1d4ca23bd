import type {CorpusDescription} from "../../lib/corpus-description.js";
import {movieLens25M} from "./movielens-25m.js";

/** Corpora that have no corpus.json and are known by their id: the checksum of all that is in them. */
export const knownCorpora: Readonly<Record<string, CorpusDescription>> = {"55df0323d888": movieLens25M};
