import {type FilmGroups, nameDecade, nameLength} from "../scores/film-groups.js";
import {measureShortcuts} from "../scores/measure-shortcuts.js";
import {hasEnoughFilms, PROBE_SETTINGS} from "../scores/probes.js";
import {defineTable} from "../table-definition.js";
import {preparePlots} from "../text/prepared-plots.js";
import {readTrainingFilms} from "../train/films.js";

const parameters = {draws: 1000, seed: 1, minimum: 3, least_group: 60, ...PROBE_SETTINGS["tf-idf-words"]};

/** What a model of words scores when something that it may lean on is taken away, or is all that it has. */
export default defineTable({
  name: "shortcuts",
  description:
    "Figures on validation of a model of single words with a factor masked, hidden, held out, or alone, beside its reference on the same films: one row a test and metric. No row where there are too few films.",
  columns: {
    factor: {type: "dictionary", description: "What the model may lean on", source: "measureShortcuts"},
    variant: {
      type: "dictionary",
      description: "What is left in, or the group that is held out",
      source: "measureShortcuts"
    },
    test: {
      type: "dictionary",
      description:
        "alone: the model reads nothing else; masked: trained and scored without; hidden: trained with, scored without; heldOut: scored on a group that training lacks, beside a model of as many films drawn from all",
      source: "measureShortcuts"
    },
    metric: {
      type: "dictionary",
      description: "The metric, at thresholds cross-fitted on validation",
      source: "METRICS"
    },
    films: {type: "uint16", unit: "films", description: "Validation films scored", source: "split part"},
    value: {type: "float32", description: "The metric", source: "METRICS"},
    low: {type: "float32", description: "Lower end of its 95 % interval", source: "percentile bootstrap over films"},
    high: {type: "float32", description: "Upper end of its 95 % interval", source: "percentile bootstrap over films"},
    reference: {
      type: "float32",
      description: "The metric of the reference: all words, all films (heldOut: as many)",
      source: "METRICS"
    },
    difference: {type: "float32", description: "value less reference", source: "compareWithReference"},
    difference_low: {
      type: "float32",
      description: "Lower end of its 95 % interval",
      source: "paired bootstrap over films"
    },
    difference_high: {
      type: "float32",
      description: "Upper end of its 95 % interval",
      source: "paired bootstrap over films"
    }
  },
  inputs: ["table:films", "table:split", "corpus:plots"],
  parameters,
  async compute({corpus, table, progress}) {
    const filmTable = await table("films");
    const films = readTrainingFilms(filmTable, await table("split"));
    const plots = hasEnoughFilms(films) ? await preparePlots(corpus, filmTable) : [];
    const words = new Map(plots.map(({film, prepared}) => [film, prepared.words.length]));
    const groups: FilmGroups[] = [
      {factor: "plot source", groups: Array.from(filmTable.plot_source as ArrayLike<string | null>), isHeldOut: true},
      {
        factor: "decade",
        groups: Array.from(filmTable.year as ArrayLike<number | null>, (year) => nameDecade(year)),
        isHeldOut: true
      },
      {factor: "plot length", groups: films.map((_, row) => nameLength(words.get(row))), isHeldOut: false}
    ];
    const {draws, seed, minimum, least_group: leastGroup} = parameters;
    const tokens = new Map(plots.map(({film, prepared}) => [film, prepared.tokens]));
    const rows = plots.length
      ? measureShortcuts(films, tokens, groups, {draws, seed, minimum, leastGroup, progress})
      : [];
    return {
      factor: rows.map(({factor}) => factor),
      variant: rows.map(({variant}) => variant),
      test: rows.map(({test}) => test),
      metric: rows.map(({metric}) => metric),
      films: rows.map(({films}) => films),
      value: rows.map(({value}) => value),
      low: rows.map(({interval}) => interval[0]),
      high: rows.map(({interval}) => interval[1]),
      reference: rows.map(({reference}) => reference),
      difference: rows.map(({difference}) => difference),
      difference_low: rows.map(({differenceInterval}) => differenceInterval[0]),
      difference_high: rows.map(({differenceInterval}) => differenceInterval[1])
    };
  }
});
