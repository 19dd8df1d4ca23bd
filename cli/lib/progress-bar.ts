import cliProgress from "cli-progress";
import {formatProgress} from "../../src/lib/ingest/format-progress.js";
import type {ProgressReport} from "../../src/node/ingest/progress-report.js";

const clear = "\u001b[2K\r";

/** Progress as a bar on a terminal, and as one line every few seconds without one. */
export function openProgressReport(
  output: NodeJS.WriteStream = process.stderr,
  redact: (text: string) => string = (text) => text
): ProgressReport {
  return {
    say: (line) => void output.write(`${output.isTTY ? clear : ""}${redact(line)}\n`),
    start(label, knownTotal, unit, startValue = 0) {
      const started = Date.now();
      let total = knownTotal;
      const bar = new cliProgress.SingleBar({
        stream: output,
        format: (options, {value, progress}) =>
          formatProgress({
            label,
            value,
            total,
            unit,
            bar: output.isTTY && total ? cliProgress.Format.BarFormat(progress, options) : "",
            elapsed: (Date.now() - started) / 1000,
            startValue
          }),
        barsize: 24,
        barCompleteChar: "█",
        barIncompleteChar: "░",
        clearOnComplete: !output.isTTY,
        noTTYOutput: true,
        notTTYSchedule: 5000,
        gracefulExit: false
      });
      bar.start(total ?? 0, startValue);
      return {
        update(value, newTotal) {
          if (newTotal !== undefined && newTotal !== total) {
            total = newTotal;
            bar.setTotal(total);
          }
          bar.update(value);
        },
        stop: () => bar.stop()
      };
    }
  };
}
