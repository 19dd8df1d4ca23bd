import type {CurvePoint} from "../lib/runs/curves.js";
import type {Decision} from "../lib/thresholds/decision.js";
import type {HeadResult} from "../lib/train/head-run.js";
import type {HeadSettings} from "../lib/train/head-settings.js";

/** Tables of the snapshot, as bytes. */
export interface HeadTables {
  films: ArrayBuffer;
  split: ArrayBuffer;
  labels: ArrayBuffer;
  embeddings: ArrayBuffer;
}

/** Figures at the end of a round. */
export interface TrainedRound {
  round: number;
  trainLoss: number;
  validationLoss: number;
  macroF1: number;
  macroAveragePrecision: number;
  /** Since the start, without pauses. */
  seconds: number;
}

export type TrainerRequest = {tables: HeadTables} | {start: HeadSettings} | {do: "pause" | "resume" | "reset"};

export type TrainerResponse =
  | {started: {trainFilms: number; movieIds: string[]}}
  | {progress: {round: number; share: number; seconds: number}}
  | {round: TrainedRound; best?: {probabilities: Float64Array; decision: Decision}}
  | {finished: {seconds: number; parameters: number; probabilities: Float64Array; decision: Decision}}
  | {error: string};

export type TrainerState = "idle" | "running" | "paused" | "done" | "failed";

/** A training in a worker. */
export interface HeadTrainer {
  readonly state: TrainerState;
  readonly rounds: readonly TrainedRound[];
  /** Within the round under way, what is done. */
  readonly share: number;
  readonly settings?: HeadSettings;
  readonly problem?: string;
  start(settings: HeadSettings): void;
  pause(): void;
  resume(): void;
  reset(): void;
  /** The head that would be kept now; null before the first round's end. */
  result(): HeadResult | null;
  onChange(listener: () => void): void;
  close(): void;
}

/** Opens a trainer over the snapshot's embeddings; the tables' bytes are given away. */
export function openHeadTrainer(tables: HeadTables): HeadTrainer {
  const worker = new Worker(import.meta.resolve("./head-trainer-worker.js"), {type: "module"});
  const listeners: (() => void)[] = [];
  let films = {trainFilms: 0, movieIds: [] as string[]};
  let best: {probabilities: Float64Array; decision: Decision; round: number} | undefined;
  let parameters = 0;
  // What a training that was reset still says is not for its successor.
  let awaited = false;
  const state = {state: "idle" as TrainerState, rounds: [] as TrainedRound[], share: 0} as {
    -readonly [K in "state" | "share" | "settings" | "problem"]: HeadTrainer[K];
  } & {rounds: TrainedRound[]};
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const fail = (problem: string) => {
    Object.assign(state, {state: "failed", problem});
    tell();
  };
  worker.addEventListener("error", ({message}) => fail(message || "The trainer’s worker could not be loaded."));
  worker.addEventListener("message", ({data}: MessageEvent<TrainerResponse>) => {
    if ("started" in data) {
      films = data.started;
      awaited = true;
    } else if ("error" in data) return fail(data.error);
    else if (!awaited) return;
    else if ("progress" in data) state.share = data.progress.share;
    else if ("finished" in data) {
      const {probabilities, decision} = data.finished;
      ({parameters} = data.finished);
      best = {probabilities, decision, round: best?.round ?? state.rounds.length};
      state.state = "done";
    } else {
      state.rounds.push(data.round);
      state.share = 0;
      if (data.best) best = {...data.best, round: data.round.round};
    }
    tell();
  });
  const clear = () => {
    Object.assign(state, {rounds: [], share: 0, settings: undefined, problem: undefined});
    best = undefined;
    parameters = 0;
    awaited = false;
  };
  const ask = (request: TrainerRequest, next: TrainerState) => {
    worker.postMessage(request);
    state.state = next;
    tell();
  };
  worker.postMessage({tables} satisfies TrainerRequest, Object.values(tables));
  return {
    get state() {
      return state.state;
    },
    get rounds() {
      return state.rounds;
    },
    get share() {
      return state.share;
    },
    get settings() {
      return state.settings;
    },
    get problem() {
      return state.problem;
    },
    start(settings) {
      clear();
      state.settings = settings;
      ask({start: settings}, "running");
    },
    pause: () => ask({do: "pause"}, "paused"),
    resume: () => ask({do: "resume"}, "running"),
    reset() {
      clear();
      ask({do: "reset"}, "idle");
    },
    result() {
      if (!best || !state.settings) return null;
      return {
        ...films,
        settings: state.settings,
        probabilities: best.probabilities,
        decision: best.decision,
        round: best.round,
        rounds: state.rounds.length,
        finished: state.state === "done",
        parameters,
        seconds: state.rounds.at(-1)!.seconds,
        curves: state.rounds.flatMap(listCurvePoints)
      };
    },
    onChange: (listener) => void listeners.push(listener),
    close: () => worker.terminate()
  };
}

function listCurvePoints({round: epoch, trainLoss, validationLoss, macroF1, macroAveragePrecision}: TrainedRound) {
  const point = (metric: string, part: CurvePoint["part"], value: number): CurvePoint => ({
    metric,
    part,
    step: null,
    epoch,
    value
  });
  return [
    point("loss", "train", trainLoss),
    point("loss", "validation", validationLoss),
    point("macroF1", "validation", macroF1),
    point("macroAveragePrecision", "validation", macroAveragePrecision)
  ];
}
