import type {IngestRun} from "./figures.js";

/** One way of doing the job. */
export interface Way {
  name: string;
  /** `films` gives the figures and the chosen films, `counts` the figures alone. */
  job: "films" | "counts";
  /** The process that does it, for a file. */
  command(path: string): string[];
}

export interface Measured {
  way: Way;
  file: "gzipped" | "plain";
  /** The quickest of the runs. */
  seconds: number;
  medianSeconds: number;
  processorSeconds: number;
  peakBytes: number;
  run: IngestRun;
}

const bars = {gzipped: 5, plain: 10, memory: 1 / 5};

/** The section of docs/performance.md. */
export function describeIngestBench(
  measured: readonly Measured[],
  {
    runs,
    rows,
    machine,
    sizes,
    load
  }: {runs: number; rows: number; machine: string; sizes: Record<Measured["file"], number>; load: number}
): string {
  const {funnel} = measured[0].run.figures;
  const count = (value: number) => value.toLocaleString("en-US");
  const megabytes = (bytes: number) => count(Math.round(bytes / 1e6));
  const version = (name: string) => measured.find(({way}) => way.name.startsWith(name))!.run.version;
  const row = ({way, file, seconds, medianSeconds, processorSeconds, peakBytes}: Measured) =>
    `| ${file === "gzipped" ? ".gz" : "plain"} | ${way.job === "films" ? "figures and films" : "figures alone"} | ${way.name} | ${seconds.toFixed(2)} | ${medianSeconds.toFixed(2)} | ${processorSeconds.toFixed(2)} | ${megabytes(peakBytes)} |`;
  return `## Ingest: title.basics

\`npm run bench -- ingest\` on ${machine}, Node ${version("Marquee")}, pandas ${version("pandas")}, DuckDB ${version("DuckDB")}. A title.basics of ${count(rows)} rows (${megabytes(sizes.plain)} MB, ${megabytes(sizes.gzipped)} MB gzipped; real rows over and over with new ids, types and missing values in IMDb's proportions) to funnel, counts, label cardinality and co-occurrence of the ${count(funnel.any)} films that *any of the nine* chooses among ${count(funnel.types)} movies. Every way in a process of its own, ${runs} times in turn; seconds are counted once its modules are loaded. All find the same figures, and where they keep films the same films. The machine's load average over the last fifteen minutes was ${load.toFixed(1)}: above two or so, other work made all times longer, and processor seconds say more.

| file | job | way | seconds, quickest | median | processor seconds | peak memory (MB) |
|---|---|---|---|---|---|---|
${measured.map(row).join("\n")}

*Figures and films* is what ingest does: it keeps id, title, year, runtime and genres of the films chosen. *Figures alone* needs three of the nine columns; Marquee has no such shortcut, so its row is compared with both.

| bar | against pandas, figures and films | against pandas, figures alone |
|---|---|---|
${describeBars(measured).join("\n")}

Bars are measured against the quicker of pandas' two ways, and for memory against that same one; in brackets against its way with the least memory.
`;
}

function describeBars(measured: readonly Measured[]): string[] {
  const find = (file: Measured["file"], job: Way["job"]) => {
    const ways = measured.filter(
      ({way, ...other}) => other.file === file && way.job === job && /pandas/.test(way.name)
    );
    const quickest = ways.reduce((best, other) => (other.seconds < best.seconds ? other : best));
    return {quickest, leastMemory: Math.min(...ways.map(({peakBytes}) => peakBytes))};
  };
  const own = (file: Measured["file"]) =>
    measured.find(({way, ...other}) => other.file === file && way.name === "Marquee")!;
  const verdict = (held: boolean) => (held ? "held" : "**missed**");
  const speed = (file: Measured["file"], job: Way["job"]) => {
    const ratio = find(file, job).quickest.seconds / own(file).seconds;
    return `${ratio.toFixed(1)}x, ${verdict(ratio >= bars[file])}`;
  };
  const memory = (file: Measured["file"], job: Way["job"]) => {
    const {quickest, leastMemory} = find(file, job);
    const share = own(file).peakBytes / quickest.peakBytes;
    return `${share.toFixed(2)}, ${verdict(share <= bars.memory)} (${(own(file).peakBytes / leastMemory).toFixed(2)})`;
  };
  return [
    `| from .gz, ${bars.gzipped}x faster | ${speed("gzipped", "films")} | ${speed("gzipped", "counts")} |`,
    `| from the plain file, ${bars.plain}x faster | ${speed("plain", "films")} | ${speed("plain", "counts")} |`,
    `| a fifth of the peak memory, .gz | ${memory("gzipped", "films")} | ${memory("gzipped", "counts")} |`,
    `| a fifth of the peak memory, plain | ${memory("plain", "films")} | ${memory("plain", "counts")} |`
  ];
}
