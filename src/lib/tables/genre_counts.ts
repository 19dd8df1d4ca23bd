import {capGenres, drawOrder, referenceCap} from "../genres/cap.js";
import {GENRES} from "../genres/genres.js";
import {encodeMultiHot, hasGenre, labelCount} from "../genres/multi-hot.js";
import {isSelected, SELECTION_RULES, type SelectionRule} from "../genres/selection-rules.js";
import {defineTable} from "../table-definition.js";

const parameters = {cap: referenceCap, seed: 2025};

interface Candidate {
  movieId: string;
  genres: readonly string[];
}

/** Films of each genre before and after capping, at three stages and by both selection rules. */
export default defineTable({
  name: "genre_counts",
  description: "Films of each genre before and after capping each genre: one row a stage, rule, cap and genre.",
  columns: {
    stage: {
      type: "dictionary",
      description: "titles (movies of title.basics, not adult), films, or both (films with a plot and a poster)",
      source: "title.basics.tsv.gz, films"
    },
    rule: {
      type: "dictionary",
      description: "any (one of the nine genres or more) or within (no genre outside the nine)",
      source: "isSelected(rule, genres)"
    },
    capped: {
      type: "bool",
      description: `Whether each genre is capped at ${parameters.cap} films`,
      source: "capGenres(films)"
    },
    genre: {type: "dictionary", description: "One of the nine genres", source: "genres"},
    count: {type: "uint32", unit: "films", description: "Films with the genre", source: "multi_hot"},
    films: {type: "uint32", unit: "films", description: "Films of the stage in all", source: "multi_hot"},
    label_cardinality: {
      type: "float64",
      unit: "genres a film",
      description: "Mean number of the nine genres a film (Tsoumakas and Katakis 2007)",
      source: "multi_hot",
      nullable: true
    }
  },
  inputs: ["corpus:titles", "table:films"],
  parameters,
  async compute({corpus, table}) {
    const films = await table("films");
    const titles: Candidate[] = [];
    for await (const {movieId, titleType, isAdult, genres} of corpus.titles()) {
      if (titleType === "movie" && !isAdult && isSelected("any", genres)) titles.push({movieId, genres});
    }
    const rows = Array.from(films.movie_id, (_, row) => row);
    const describe = (row: number): Candidate => ({
      movieId: films.movie_id[row] as string,
      genres: (films.genres[row] as string).split("|")
    });
    const stages: [string, Candidate[]][] = [
      ["films", rows.map(describe)],
      ["both", rows.filter((row) => films.has_plot[row] && films.has_poster[row]).map(describe)]
    ];
    if (titles.length) stages.unshift(["titles", titles]);
    const counts = stages.flatMap(([stage, candidates]) =>
      SELECTION_RULES.flatMap(({name}) => countByGenre(stage, name, candidates))
    );
    return {
      stage: counts.map(({stage}) => stage),
      rule: counts.map(({rule}) => rule),
      capped: counts.map(({capped}) => capped),
      genre: counts.map(({genre}) => genre),
      count: counts.map(({count}) => count),
      films: counts.map(({films}) => films),
      label_cardinality: counts.map(({cardinality}) => cardinality)
    };
  }
});

function countByGenre(stage: string, rule: SelectionRule, candidates: readonly Candidate[]) {
  const selected = candidates.filter(({genres}) => isSelected(rule, genres));
  const all = selected.map(({genres}) => encodeMultiHot(genres));
  const order = drawOrder(
    selected.map(({movieId}) => movieId),
    parameters.seed
  );
  const drawn = capGenres(all, order, parameters.cap).map((row) => all[row]);
  return [all, drawn].flatMap((bits) => {
    const labels = bits.reduce((sum, film) => sum + labelCount(film), 0);
    return GENRES.map((genre, index) => ({
      stage,
      rule,
      capped: bits === drawn,
      genre,
      count: bits.filter((film) => hasGenre(film, index)).length,
      films: bits.length,
      cardinality: bits.length ? labels / bits.length : null
    }));
  });
}
