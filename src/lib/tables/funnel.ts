import type {Corpus} from "../corpus.js";
import {isSelected} from "../genres/selection-rules.js";
import {defineTable, type TableColumns} from "../table-definition.js";

interface Step {
  step: string;
  description: string;
  /** The step whose titles these are a part of; null for the first. */
  of: string | null;
  count: number;
}

/** How many titles are left at each step from title.basics to the films with a plot and a poster. */
export default defineTable({
  name: "funnel",
  description: "How many titles are left at each step, from title.basics to films with a plot and a poster.",
  columns: {
    step: {type: "utf8", description: "Short name of the step", source: "funnel"},
    description: {type: "utf8", description: "What the titles that are left have in common", source: "funnel"},
    of: {
      type: "utf8",
      description: "The step that this one takes its titles from; empty for the first",
      source: "funnel",
      nullable: true
    },
    count: {type: "uint32", unit: "titles", description: "Titles left", source: "title.basics.tsv.gz, films"}
  },
  inputs: ["corpus:titles", "table:films"],
  parameters: {},
  async compute({corpus, table}) {
    const films = await table("films");
    const steps = [...(await countTitles(corpus)), ...countFilms(films)];
    const first = steps[0].step;
    return {
      step: steps.map(({step}) => step),
      description: steps.map(({description}) => description),
      of: steps.map(({step, of}) => (step === first ? null : of)),
      count: steps.map(({count}) => count)
    };
  }
});

/** The steps within title.basics; none when the corpus has no such file. */
async function countTitles(corpus: Corpus): Promise<Step[]> {
  const counts = {titles: 0, movies: 0, notAdult: 0, withGenres: 0, anyOfNine: 0};
  for await (const {titleType, isAdult, genres} of corpus.titles()) {
    ++counts.titles;
    if (titleType !== "movie") continue;
    ++counts.movies;
    if (isAdult) continue;
    ++counts.notAdult;
    if (!genres.length) continue;
    ++counts.withGenres;
    if (isSelected("any", genres)) ++counts.anyOfNine;
  }
  if (!counts.titles) return [];
  return [
    {step: "titles", description: "rows of title.basics", of: null, count: counts.titles},
    {step: "movies", description: "of type movie", of: "titles", count: counts.movies},
    {step: "not adult", description: "not marked as adult", of: "movies", count: counts.notAdult},
    {step: "with genres", description: "with a genre or more", of: "not adult", count: counts.withGenres},
    {step: "any of the nine", description: "with one of the nine genres", of: "with genres", count: counts.anyOfNine}
  ];
}

function countFilms(films: TableColumns): Step[] {
  const rows = Array.from(films.movie_id, (_, row) => row);
  const hasPlot = (row: number) => films.has_plot[row] === true;
  const hasPoster = (row: number) => films.has_poster[row] === true;
  const either = rows.filter((row) => hasPlot(row) || hasPoster(row));
  const both = rows.filter((row) => hasPlot(row) && hasPoster(row));
  const within = both.filter((row) => isSelected("within", (films.genres[row] as string).split("|")));
  return [
    {step: "films", description: "chosen for this data set", of: "any of the nine", count: rows.length},
    {step: "with either", description: "with a plot or a poster", of: "films", count: either.length},
    {step: "with a plot", description: "with a plot", of: "films", count: rows.filter(hasPlot).length},
    {step: "with a poster", description: "with a poster", of: "films", count: rows.filter(hasPoster).length},
    {step: "with both", description: "with a plot and a poster", of: "films", count: both.length},
    {
      step: "within the nine",
      description: "with a plot, a poster and no genre outside the nine",
      of: "with both",
      count: within.length
    }
  ];
}
