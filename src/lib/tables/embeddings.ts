import {defineTable} from "../table-definition.js";

const model = "minilm-encoder";
const dimensions = 384;

/** Where each plot lies in the space of a frozen sentence encoder. */
export default defineTable({
  name: "embeddings",
  description: "The sentence embedding of each plot: one row a film with a plot, ordered as `films`.",
  columns: {
    movie_id: {type: "utf8", description: "IMDb id", source: "plots.tsv movie_id"},
    film: {type: "uint16", description: "Row number in films", source: "films"},
    embedding: {
      type: `int8[${dimensions}]`,
      description: "The embedding over `scale`, rounded; the cosine of two films needs no scale",
      source: `${model} (models/${model}/card.json) of plots.tsv plot`
    },
    scale: {type: "float32", description: "What to multiply `embedding` by", source: "largest component / 127"}
  },
  inputs: ["table:films", "corpus:plots", `model:${model}`],
  parameters: {dimensions},
  async compute({corpus, table, embedTexts}) {
    const films = await table("films");
    const indexes = new Map(Array.from(films.movie_id, (id, index): [string, number] => [id as string, index]));
    const plots = corpus.plots
      .filter(({movieId}) => indexes.has(movieId))
      .map(({movieId, plot}) => ({movieId, plot, film: indexes.get(movieId)!}))
      .sort((a, b) => a.film - b.film);
    const embeddings = await embedTexts(
      model,
      plots.map(({plot}) => plot)
    );
    return {
      movie_id: plots.map(({movieId}) => movieId),
      film: plots.map(({film}) => film),
      embedding: embeddings.map(({values}) => values),
      scale: embeddings.map(({scale}) => scale)
    };
  }
});
