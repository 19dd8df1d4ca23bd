import {Command, Option} from "commander";
import {formatComparison, formatEvaluation} from "../src/lib/runs/format-report.js";
import {DECISION_RULES, type DecisionRule} from "../src/lib/thresholds/decision.js";
import {findSnapshot} from "../src/node/choose-snapshot.js";
import {compareFiles, evaluateFiles} from "../src/node/evaluate-files.js";
import {evaluateRun} from "../src/node/evaluate-run.js";
import {parseCount, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

interface Options {
  predictions?: string;
  labels?: string;
  against?: string;
  validation?: string;
  validationLabels?: string;
  validationAgainst?: string;
  run?: string;
  final: boolean;
  rule?: DecisionRule;
  common: boolean;
  draws: string;
  seed: string;
  json: boolean;
}

const program = new Command("npm run evaluate --")
  .description("Every metric of predictions in a file or of a stored run, or of one file against another.")
  .option("--predictions <file>", "CSV: movie_id and the nine genres, as probabilities or as 0 and 1")
  .option("--labels <file>", "CSV: movie_id and the nine genres as 0 and 1, or movie_id and genres as A|B|C")
  .option("--against <file>", "a second file of predictions to compare with, over the same films")
  .option("--validation <file>", "predictions to fit thresholds on; .5 without")
  .option("--validation-labels <file>", "the labels of --validation")
  .option("--validation-against <file>", "predictions to fit the second file's thresholds on")
  .addOption(new Option("--rule <rule>", "what to fit on validation; perGenre unless said").choices(DECISION_RULES))
  .option("--common", "take the films that all files have, where they differ", false)
  .option("--run <id>", "a stored run, on validation, at its locked thresholds")
  .option("--final", "with --run: open its test figures too, which is recorded in its folder", false)
  .option("--draws <count>", "bootstrap resamples for the intervals; 0 for none", "2000")
  .option("--seed <number>", "of the resamples", "1")
  .option("--json", "print JSON", false)
  .parse();

/** Options that go with files, as they are written. */
const fileOptions = {
  predictions: "--predictions",
  labels: "--labels",
  against: "--against",
  validation: "--validation",
  validationLabels: "--validation-labels",
  validationAgainst: "--validation-against",
  rule: "--rule"
} as const;

/** Refuses options that would be passed over without a word. */
function checkOptions(options: Options): void {
  const {run, final, rule, against, validation, validationLabels, validationAgainst, common} = options;
  if (run) {
    const given = Object.entries(fileOptions).flatMap(([key, name]) => (key in options ? [name] : []));
    const unread = [...given, ...(common ? ["--common"] : [])];
    if (unread.length) throw new Error(`--run evaluates a stored run by itself: leave out ${unread.join(", ")}`);
    return;
  }
  if (final) throw new Error("--final goes with --run: it opens the test figures of a stored run");
  if (rule && !validation) throw new Error("--rule needs --validation, to fit it on");
  if (validationLabels && !validation) throw new Error("--validation-labels needs --validation, the films they are of");
  if (validationAgainst && !against) throw new Error("--validation-against needs --against, whose thresholds it fits");
}

await runCommand(async () => {
  const options = program.opts<Options>();
  const terminal = openTerminal();
  const progress = (done: number, total: number) => terminal.progress(`resample ${done} of ${total}`);
  const report = {draws: parseCount(options.draws, "--draws"), seed: parseCount(options.seed, "--seed"), progress};
  const print = <T>(value: T, format: (value: T) => string) => {
    terminal.progress("");
    console.log(options.json ? JSON.stringify(value, null, 2) : format(value));
  };
  checkOptions(options);
  if (options.run) {
    print(
      evaluateRun(await findSnapshot(), options.run, {...report, final: options.final}),
      ({validation, test, openings}) =>
        [
          `Validation: ${formatEvaluation(validation)}`,
          test
            ? `Test: ${formatEvaluation(test)}\n\nOpened ${openings.length === 1 ? "once" : `${openings.length} times`}`
            : `Test figures stay closed: --final opens them and records that it did (opened so far: ${openings.length})`
        ].join("\n\n")
    );
    return;
  }
  const {predictions, labels, against} = options;
  if (!predictions || !labels) throw new Error("name --predictions and --labels, or a stored run with --run");
  if (against) print(compareFiles({...options, predictions, labels, against}, report), formatComparison);
  else print(evaluateFiles({...options, predictions, labels}, report), formatEvaluation);
});
