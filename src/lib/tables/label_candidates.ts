import {judgeLabels, predictUnseen} from "../scores/label-candidates.js";
import {hasEnoughFilms, openProbes, PROBE_INPUTS} from "../scores/probes.js";
import {defineTable} from "../table-definition.js";
import {readVotes} from "../train/targets.js";

/** Labels that somebody has an opinion on: other catalogues, or a model that is sure of the opposite. */
export default defineTable({
  name: "label_candidates",
  description:
    "Labels of training and validation films with a plot that two or more other catalogues speak of, or of which a model that has not seen the film is confident that they are wrong: one row a film and genre. No row where there are too few films.",
  columns: {
    film: {type: "uint16", description: "Row number in films", source: "films"},
    genre: {type: "dictionary", description: "The genre", source: "GENRES"},
    given: {type: "bool", description: "Whether our label gives the genre", source: "films multi_hot"},
    probability: {
      type: "float32",
      description: "Of the genre, by models that were trained without the film",
      source: "mean log-odds of tf-idf-words and minilm-logistic; five folds of training, validation by all of training"
    },
    confident: {
      type: "bool",
      description: "The model is as sure of the opposite as it is on average of labels that say so",
      source: "confident learning (Northcutt et al. 2021)"
    },
    heard: {
      type: "uint8",
      unit: "catalogues",
      description: "Other catalogues that say something of the genre; IMDb's two lists are one",
      source: "labels"
    },
    against: {
      type: "uint8",
      unit: "catalogues",
      description: "Those that say the opposite of our label",
      source: "labels"
    }
  },
  inputs: [...PROBE_INPUTS, "table:labels"],
  parameters: {least_heard: 2},
  async compute({table, optionalTable, progress}) {
    const {films, probes} = await openProbes({table, optionalTable});
    const votes = readVotes(await table("labels"));
    const decisions = hasEnoughFilms(films) ? judgeLabels(films, predictUnseen(films, probes, progress), votes) : [];
    const rows = decisions.filter(({heard, confident}) => heard >= 2 || confident).sort((a, b) => a.film - b.film);
    return {
      film: rows.map(({film}) => film),
      genre: rows.map(({genre}) => genre),
      given: rows.map(({given}) => given),
      probability: rows.map(({probability}) => probability),
      confident: rows.map(({confident}) => confident),
      heard: rows.map(({heard}) => heard),
      against: rows.map(({against}) => against)
    };
  }
});
