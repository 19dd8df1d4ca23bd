import type {Corpus} from "../lib/corpus.js";

/** What pages are told of the corpus, as `data/corpus.json`: whether plots and posters can be asked for. */
export interface CorpusSummary {
  present: boolean;
  plots: number;
  posters: number;
}

export function summariseCorpus(corpus: Corpus | undefined): CorpusSummary {
  return {present: !!corpus, plots: corpus?.plots.length ?? 0, posters: corpus?.posterIds.length ?? 0};
}
