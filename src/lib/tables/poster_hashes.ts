import {hashPicture} from "../duplicates/perceptual-hash.js";
import {defineTable} from "../table-definition.js";

/** Posters with less contrast are near enough to one colour that their hashes are noise. */
const uniformBelow = 8;

/** One perceptual hash a poster: pictures that look the same have hashes that differ in few bits. */
export default defineTable({
  name: "poster_hashes",
  description: "The size and perceptual hash of each poster: one row a film of `films` that has a poster.",
  columns: {
    movie_id: {type: "utf8", description: "IMDb id", source: "posters/ file name"},
    width: {type: "uint16", unit: "pixels", description: "Width of the poster", source: "posters/ JPEG header"},
    height: {type: "uint16", unit: "pixels", description: "Height of the poster", source: "posters/ JPEG header"},
    hash_high: {
      type: "uint32",
      description: "First 32 bits of the DCT hash (Zauner 2010)",
      source: "hashPicture(poster)"
    },
    hash_low: {type: "uint32", description: "Last 32 bits of the DCT hash", source: "hashPicture(poster)"},
    contrast: {
      type: "float32",
      unit: "luminance, 0 to 255",
      description: "Standard deviation of luminance over 32 x 32 cells",
      source: "hashPicture(poster)"
    },
    is_uniform: {
      type: "bool",
      description: "Near enough to one colour that the hash is noise; never grouped with another",
      source: `contrast below ${uniformBelow}`
    }
  },
  inputs: ["table:films", "corpus:posters"],
  parameters: {uniform_below: uniformBelow},
  async compute({corpus, table, decodePoster, progress}) {
    const films = await table("films");
    const ids = Array.from(films.movie_id as ArrayLike<string>).filter((_, index) => films.has_poster[index]);
    const rows = [];
    for (const [index, id] of ids.entries()) {
      const picture = await decodePoster(await corpus.readPoster(id));
      rows.push({width: picture.width, height: picture.height, ...hashPicture(picture)});
      if (index % 100 === 0) progress(index, ids.length);
    }
    return {
      movie_id: ids,
      width: rows.map((row) => row.width),
      height: rows.map((row) => row.height),
      hash_high: rows.map((row) => row.high),
      hash_low: rows.map((row) => row.low),
      contrast: rows.map((row) => row.contrast),
      is_uniform: rows.map((row) => row.contrast < uniformBelow)
    };
  }
});
