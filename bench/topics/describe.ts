import {deviation, mean, median} from "d3";

/** One run in a process of its own, with the coherence of what it found. */
export interface MeasuredTopics {
  name: string;
  seconds: number;
  processorSeconds: number;
  peakBytes: number;
  outliers: number;
  topics: number;
  cV: number;
  npmi: number;
  diversity: number;
}

const names = ["Marquee", "BERTopic"];

/** The section of docs/performance.md. */
export function describeTopicsBench(
  measured: readonly MeasuredTopics[],
  {runs, films, minimum, machine, load}: {runs: number; films: number; minimum: number; machine: string; load: number}
): string {
  const of = (name: string) => measured.filter((run) => run.name === name);
  const [own, peer] = names.map(of);
  const speed = median(peer, ({seconds}) => seconds)! / median(own, ({seconds}) => seconds)!;
  const memory = median(own, ({peakBytes}) => peakBytes)! / median(peer, ({peakBytes}) => peakBytes)!;
  const difference = (pick: (run: MeasuredTopics) => number) => mean(own, pick)! - mean(peer, pick)!;
  const verdict = (held: boolean) => (held ? "held" : "**missed**");
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
  return `## Topics

\`npm run bench -- topics\` on ${machine}: ${films.toLocaleString("en-US")} plots from their embeddings to topics with words, beside BERTopic 0.17.4 (umap-learn 0.5.12, hdbscan 0.8.44) over the same embeddings and the same terms, topics of ${minimum} films or more. ${runs} seeds in turn, each in a process of its own; seconds are counted once modules are loaded. Mean over the seeds, and standard deviation. Load average over fifteen minutes: ${load.toFixed(1)}; above two, other work made all times longer, and processor seconds say more.

| | seconds, median | processor seconds, median | peak memory (MB) | topics | outside all | C_v | NPMI | diversity |
|---|---|---|---|---|---|---|---|---|
${names.map((name) => describeRow(name, of(name))).join("\n")}

| bar | | |
|---|---|---|
| faster after embedding | ${speed.toFixed(1)}x | ${verdict(speed > 1)} |
| at most half the peak memory | ${memory.toFixed(2)} | ${verdict(memory <= 0.5)} |
| C_v not lower by more than .01 | ${signed(difference(({cV}) => cV))} | ${verdict(difference(({cV}) => cV) >= -0.01)} |
| NPMI not lower by more than .01 | ${signed(difference(({npmi}) => npmi))} | ${verdict(difference(({npmi}) => npmi) >= -0.01)} |
| diversity not lower | ${signed(difference(({diversity}) => diversity))} | ${verdict(difference(({diversity}) => diversity) >= 0)} |
`;
}

function describeRow(name: string, runs: readonly MeasuredTopics[]): string {
  const spread = (pick: (run: MeasuredTopics) => number, digits: number) =>
    `${mean(runs, pick)!.toFixed(digits)} ± ${(deviation(runs, pick) ?? 0).toFixed(digits)}`;
  const cells = [
    median(runs, ({seconds}) => seconds)!.toFixed(1),
    median(runs, ({processorSeconds}) => processorSeconds)!.toFixed(1),
    Math.round(median(runs, ({peakBytes}) => peakBytes)! / 1e6),
    spread(({topics}) => topics, 1),
    spread(({outliers}) => outliers, 3),
    spread(({cV}) => cV, 3),
    spread(({npmi}) => npmi, 3),
    spread(({diversity}) => diversity, 3)
  ];
  return `| ${name} | ${cells.join(" | ")} |`;
}
