import {COLOR_FAMILIES} from "../posters/color-families.js";
import {LAYOUT, LAYOUT_CHANNELS, LAYOUT_LIMITS, measurePoster} from "../posters/measure-poster.js";
import {measuredGrid, reducePoster} from "../posters/reduce-poster.js";
import {defineTable} from "../table-definition.js";

const steps = 127;
const source = "measurePoster(posters/)";
const layoutCells = LAYOUT.columns * LAYOUT.rows;

/** What can be seen of each poster without any network: light, colour, edges, and where they lie. */
export default defineTable({
  name: "poster_figures",
  description:
    "Light, colour and edges of each poster, measured on a grid of 60 x 90 cells: one row a film of `films` that has a poster.",
  columns: {
    movie_id: {type: "utf8", description: "IMDb id", source: "posters/ file name"},
    film: {type: "uint16", description: "Row number in films", source: "films"},
    lightness: {type: "float32", unit: "OKLab, 0 to 1", description: "Mean lightness", source},
    contrast: {type: "float32", unit: "OKLab", description: "Standard deviation of lightness", source},
    chroma: {type: "float32", unit: "OKLab", description: "Mean chroma: 0 is grey", source},
    dark_share: {type: "float32", description: "Share of the surface with a lightness below .25", source},
    edges: {
      type: "float32",
      unit: "lightness a cell",
      description: "Mean gradient of lightness (Sobel): how busy the picture is",
      source
    },
    symmetry: {type: "float32", description: "Correlation of lightness with its mirror image", source},
    families: {
      type: `int8[${COLOR_FAMILIES.length}]`,
      unit: `${steps}ths of the surface`,
      description: `Shares of ${COLOR_FAMILIES.map(({name}) => name).join(", ")}`,
      source: "shareFamilies(posters/)"
    },
    layout: {
      type: `int8[${LAYOUT_CHANNELS.length * layoutCells}]`,
      unit: `${steps}ths of ${LAYOUT_CHANNELS.map((name) => `${LAYOUT_LIMITS[name]} (${name})`).join(", ")}`,
      description: `Means over ${LAYOUT.columns} x ${LAYOUT.rows} fields, by rows: ${LAYOUT_CHANNELS.join(", then ")}`,
      source
    }
  },
  inputs: ["table:films", "corpus:posters"],
  parameters: {grid_columns: measuredGrid.columns, grid_rows: measuredGrid.rows},
  async compute({corpus, table, decodePoster, progress}) {
    const films = await table("films");
    const rows = [];
    for (let film = 0; film < films.movie_id.length; ++film) {
      if (film % 100 === 0) progress(film, films.movie_id.length);
      if (!films.has_poster[film]) continue;
      const movieId = films.movie_id[film] as string;
      const picture = await decodePoster(await corpus.readPoster(movieId));
      rows.push({movieId, film, ...measurePoster(reducePoster(picture))});
    }
    const quantize = (values: Float64Array, limit: (index: number) => number) =>
      Int8Array.from(values, (value, index) => Math.min(steps, Math.round((steps * value) / limit(index))));
    const channelLimit = (index: number) => LAYOUT_LIMITS[LAYOUT_CHANNELS[Math.floor(index / layoutCells)]];
    return {
      movie_id: rows.map(({movieId}) => movieId),
      film: rows.map(({film}) => film),
      lightness: rows.map(({lightness}) => lightness),
      contrast: rows.map(({contrast}) => contrast),
      chroma: rows.map(({chroma}) => chroma),
      dark_share: rows.map(({darkShare}) => darkShare),
      edges: rows.map(({edges}) => edges),
      symmetry: rows.map(({symmetry}) => symmetry),
      families: rows.map(({families}) => quantize(families, () => 1)),
      layout: rows.map(({layout}) => quantize(layout, channelLimit))
    };
  }
});
