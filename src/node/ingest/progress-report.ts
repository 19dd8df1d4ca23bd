export interface ProgressBar {
  /** `total` replaces the one that the bar was started with. */
  update(value: number, total?: number): void;
  stop(): void;
}

/** How an ingest tells what it is doing. */
export interface ProgressReport {
  /** A line that stays. */
  say(line: string): void;
  start(label: string, total: number | undefined, unit: "films" | "bytes", value?: number): ProgressBar;
}

export const silentReport: ProgressReport = {say: () => {}, start: () => ({update: () => {}, stop: () => {}})};
