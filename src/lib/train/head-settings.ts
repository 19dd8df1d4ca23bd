import {CLASS_WEIGHTS, type ClassWeights} from "./class-weights.js";

/** A linear model a genre, or one hidden layer before it. */
export type HeadKind = "linear" | "perceptron";

/** Everything that changes what a head over sentence embeddings learns. */
export interface HeadSettings {
  kind: HeadKind;
  /** Of the random numbers: which training films are drawn, and all that a perceptron draws. */
  seed: number;
  /** Share of the training films, above 0 to 1. */
  trainShare: number;
  classWeights: ClassWeights;
  /** How far targets are moved towards other catalogues' labels, 0 to 1. */
  softWeight: number;
  /** Inverse strength of the linear model's penalty. */
  c: number;
  /** Of the perceptron. */
  hidden: number;
  dropout: number;
  learningRate: number;
  weightDecay: number;
  batch: number;
  /** At most; training stops after `patience` epochs without a lower validation loss. */
  epochs: number;
  patience: number;
}

/** Batches and stopping of every perceptron. */
export const perceptronRhythm = {batch: 64, epochs: 60, patience: 5};

export const defaultHeadSettings: HeadSettings = {
  kind: "linear",
  seed: 1,
  trainShare: 1,
  classWeights: "none",
  softWeight: 0,
  c: 0.003,
  hidden: 128,
  dropout: 0.5,
  learningRate: 5e-4,
  weightDecay: 0.1,
  ...perceptronRhythm
};

const shared = ["kind", "seed", "trainShare", "classWeights", "softWeight"] as const;
const own = {
  linear: ["c"],
  perceptron: ["hidden", "dropout", "learningRate", "weightDecay", "batch", "epochs", "patience"]
} as const;

/** The settings that a head of this kind reads; the others change nothing. */
export function usedSettings(settings: HeadSettings): Partial<HeadSettings> {
  const keys: readonly (keyof HeadSettings)[] = [...shared, ...own[settings.kind]];
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}

/** Takes settings from elsewhere; what is missing is as usual. Throws a RangeError that names the setting at fault. */
export function checkHeadSettings(value: Partial<HeadSettings>): HeadSettings {
  const settings = {...defaultHeadSettings, ...value};
  const check = (key: keyof HeadSettings, valid: boolean, expected: string) => {
    if (!valid) throw new RangeError(`${key} is ${JSON.stringify(settings[key])}; it must be ${expected}`);
  };
  const within = (key: keyof HeadSettings, low: number, high: number) =>
    check(key, Number(settings[key]) >= low && Number(settings[key]) <= high, `from ${low} to ${high}`);
  const unknown = Object.keys(value).find((key) => !(key in defaultHeadSettings));
  if (unknown) throw new RangeError(`"${unknown}" is no setting of a head`);
  check("kind", ["linear", "perceptron"].includes(settings.kind), "linear or perceptron");
  check("classWeights", CLASS_WEIGHTS.includes(settings.classWeights), `one of ${CLASS_WEIGHTS.join(", ")}`);
  check("seed", Number.isInteger(settings.seed), "a whole number");
  within("trainShare", 0.01, 1);
  within("softWeight", 0, 1);
  within("c", 1e-6, 1e6);
  within("dropout", 0, 0.95);
  within("learningRate", 1e-6, 1);
  within("weightDecay", 0, 10);
  for (const key of ["hidden", "batch", "epochs", "patience"] as const) {
    check(key, Number.isInteger(settings[key]), "a whole number");
    within(key, 1, 4096);
  }
  return settings;
}
