/**
 * A cooperative game: players, here the words or sentences of a plot, join a coalition, and each coalition is worth
 * something to each of several outputs, here the nine genres' log-odds.
 */
export interface Game {
  players: number;
  outputs: number;
  /** What the coalition of the players marked 1 is worth, one number an output. */
  evaluate(present: Uint8Array): Promise<ArrayLike<number>>;
}

/** What each player is given of the difference between the worth of all and that of nobody. */
export interface Attribution {
  players: number;
  outputs: number;
  /** Players x outputs, row-major; 0 where nothing is known yet. */
  values: Float64Array;
  /** Standard errors in the same places; NaN where the method has none or cannot tell yet. */
  errors: Float64Array;
  /** 1 for the players of whom something is known. */
  known: Uint8Array;
  /** Worth of nobody and of all, one number an output. */
  base: Float64Array;
  full: Float64Array;
}

/** How far a method has come: evaluations of the game done and needed. */
export interface AttributionStep {
  attribution: Attribution;
  done: number;
  total: number;
}

/** A method: gives what it knows after each evaluation, and last of all what it found. Leave it to stop it. */
export type AttributionSteps = AsyncGenerator<AttributionStep, void>;

/** An attribution of a game of which only the worth of nobody and of all is known. */
export async function startAttribution(game: Game): Promise<Attribution> {
  const {players, outputs} = game;
  const base = Float64Array.from(await game.evaluate(new Uint8Array(players)));
  const full = players ? Float64Array.from(await game.evaluate(new Uint8Array(players).fill(1))) : base.slice();
  const values = new Float64Array(players * outputs);
  const errors = new Float64Array(players * outputs).fill(Number.NaN);
  return {players, outputs, values, errors, known: new Uint8Array(players), base, full};
}
