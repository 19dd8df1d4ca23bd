/** One epoch of the published ELECTRA log. */
export interface ElectraEpoch {
  epoch: number;
  train_loss: number;
  val_loss: number;
  threshold: number;
  precision: number;
  recall: number;
  f1: number;
}

/** Figures of one epoch of a published poster model's log. */
export interface PosterFigures {
  loss: number;
  subset_accuracy: number;
  macro_f1: number;
  macro_precision: number;
  macro_recall: number;
}

export interface PosterEpoch {
  epoch: number;
  train: PosterFigures;
  validation: PosterFigures;
}

interface PublishedRow {
  model: string;
  train_loss: number;
  val_loss: number;
  f1: number;
  precision: number;
  recall: number;
}

export interface GenreReport {
  precision: number;
  recall: number;
  f1: number;
  support: number;
}

/** What of data/published-2025-spring.json the audit reads. */
export interface Published {
  dataset: {genre_counts_after_balancing: Record<string, number>; genres_per_movie: Record<string, number>};
  text_runs: (PublishedRow & {
    epochs?: ElectraEpoch[];
    test?: {precision: number; recall: number; f1: number; threshold: number};
    hyperparameters?: Record<string, unknown>;
  })[];
  vision_runs: (PublishedRow & {
    epochs?: PosterEpoch[];
    hyperparameters_page?: Record<string, unknown>;
    hyperparameters_code?: Record<string, unknown>;
    test?: {
      threshold: number;
      hamming_loss: number;
      per_genre: Record<string, GenreReport>;
      micro_f1: number;
      macro_f1: number;
      weighted_f1: number;
      samples_f1: number;
    };
  })[];
  observations: string[];
}

/** The published run of a name. Throws when there is none. */
export function findPublished<T extends {model: string}>(runs: readonly T[], model: string): T {
  const run = runs.find((other) => other.model === model);
  if (!run) throw new Error(`no published run is called ${model}`);
  return run;
}
