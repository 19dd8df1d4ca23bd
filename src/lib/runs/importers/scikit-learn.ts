import {z} from "zod";
import {GENRES} from "../../genres/genres.js";
import {takeValue} from "../describe-issues.js";
import {FileError} from "../file-error.js";
import {parseJson} from "../parse-json.js";
import {emptyRun, type Importer, takeOnlyFile} from "./importer.js";

const share = z.number().min(0).max(1);
const row = z.strictObject({precision: share, recall: share, "f1-score": share, support: z.number().min(0)});
const averages = ["micro", "macro", "weighted", "samples"] as const;
const report = z.strictObject({
  ...Object.fromEntries(GENRES.map((genre) => [genre, row])),
  ...Object.fromEntries(averages.map((average) => [`${average} avg`, average === "samples" ? row.optional() : row]))
}) as unknown as z.ZodType<Record<string, z.infer<typeof row> | undefined>>;

/** scikit-learn's `classification_report(…, output_dict=True)` as JSON: reported figures, by genre and averaged. */
export const scikitLearn: Importer = {
  format: "scikit-learn",
  title: "scikit-learn classification_report as JSON",
  accepts: (path) => /^[^/]+\.json$/.test(path),
  read(files) {
    const {path, text} = takeOnlyFile(files, "report.json");
    const value = parseJson(text, path);
    if (typeof value === "object" && value !== null && "accuracy" in value) {
      const message = "is there only where each film has one genre; make the report with labels as a 0/1 matrix";
      throw new FileError([{file: path, field: "accuracy", message}]);
    }
    const metrics: Record<string, number> = {};
    for (const [key, figures] of Object.entries(takeValue(report, value, path))) {
      if (!figures) continue;
      const {precision, recall, "f1-score": f1, support} = figures;
      const [average] = key.split(" avg");
      const averaged = {[`${average}Precision`]: precision, [`${average}Recall`]: recall, [`${average}F1`]: f1};
      const ofGenre = {
        [`${key}:precision`]: precision,
        [`${key}:recall`]: recall,
        [`${key}:f1`]: f1,
        [`${key}:support`]: support
      };
      Object.assign(metrics, key.endsWith(" avg") ? averaged : ofGenre);
    }
    return {...emptyRun(), reported: [{part: "test", as: `classification_report, ${path}`, metrics}]};
  }
};
