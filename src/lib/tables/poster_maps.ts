import {logitColumn, MAP_GRID, mapModel, type StoredMaps, storeMaps} from "../explain/stored-maps.js";
import {GENRES} from "../genres/genres.js";
import {type ColumnDefinition, defineTable} from "../table-definition.js";

const source = `${mapModel}, Grad-CAM (Selvaraju et al. 2017)`;
const logits = Object.fromEntries(
  GENRES.map((genre): [string, ColumnDefinition] => [
    logitColumn(genre),
    {type: "float32", unit: "log-odds", description: `What the network says of ${genre}`, source}
  ])
);

/** Where the live poster model sees each genre on posters that it was not trained on. */
export default defineTable({
  name: "poster_maps",
  description:
    "What the live poster model says of each poster of validation and test, and where on the poster it finds it: one row a film whose poster could be read.",
  columns: {
    film: {type: "uint16", description: "Row number in films", source: "films"},
    ...logits,
    extent: {type: "float32", unit: "log-odds", description: "What 127 stands for in the maps", source},
    maps: {
      type: `int8[${GENRES.length * MAP_GRID.width * MAP_GRID.height}]`,
      unit: "127ths of extent",
      description: `What each of ${MAP_GRID.height} x ${MAP_GRID.width} cells adds to each genre's log-odds: genre after genre, by rows`,
      source
    }
  },
  inputs: ["table:films", "table:split", "corpus:posters", `model:${mapModel}`],
  parameters: {},
  async compute({corpus, table, explainPoster, progress}) {
    const [films, split] = [await table("films"), await table("split")];
    const wanted = Array.from(films.movie_id as ArrayLike<string>, (movieId, film) => ({movieId, film})).filter(
      ({film}) => films.has_poster[film] && split.part[film] !== "train"
    );
    const rows: ({film: number; logits: Float32Array} & StoredMaps)[] = [];
    for (const [done, {movieId, film}] of wanted.entries()) {
      if (done % 20 === 0) progress(done, wanted.length);
      const found = await explainPoster(mapModel, await corpus.readPoster(movieId));
      if (found) rows.push({film, logits: found.logits, ...storeMaps(found.maps)});
    }
    return {
      film: rows.map(({film}) => film),
      ...Object.fromEntries(GENRES.map((genre, index) => [logitColumn(genre), rows.map(({logits}) => logits[index])])),
      extent: rows.map(({extent}) => extent),
      maps: rows.map(({values}) => values)
    };
  }
});
