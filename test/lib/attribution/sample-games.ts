import type {AttributionStep, AttributionSteps, Game} from "../../../src/lib/attribution/game.js";

/** A game over coalitions as bits, with one output a worth. */
export function gameOf(players: number, ...worths: ((members: number) => number)[]): Game & {evaluations: number} {
  return {
    players,
    outputs: worths.length,
    evaluations: 0,
    async evaluate(present) {
      ++this.evaluations;
      const members = present.reduce((bits, member, player) => bits | (member << player), 0);
      return worths.map((worth) => worth(members));
    }
  };
}

/** A game that is a sum: each member brings what it has. */
export function sumOf(shares: readonly number[], base = 0): (members: number) => number {
  return (members) => shares.reduce((sum, share, player) => sum + ((members >> player) & 1) * share, base);
}

/** Every step of a method; the last one is what it found. */
export async function collectSteps(steps: AttributionSteps): Promise<AttributionStep[]> {
  const collected: AttributionStep[] = [];
  for await (const step of steps) {
    collected.push({...step, attribution: {...step.attribution, values: step.attribution.values.slice()}});
  }
  return collected;
}

export async function findLast(steps: AttributionSteps): Promise<AttributionStep["attribution"]> {
  return (await collectSteps(steps)).at(-1)!.attribution;
}
