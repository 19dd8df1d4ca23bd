import type {CurvePoint} from "../curves.js";

const parts: [prefix: RegExp, part: CurvePoint["part"]][] = [
  [/^(val|valid|validation|eval|dev)[_/.-]+/i, "validation"],
  [/^test[_/.-]+/i, "test"],
  [/^train(ing)?[_/.-]+/i, "train"]
];

/** Tells part and metric of a logged name: `val_loss`, `eval_loss` and `validation/loss` are validation's `loss`. */
export function nameCurve(logged: string): Pick<CurvePoint, "metric" | "part"> {
  for (const [prefix, part] of parts) {
    const metric = logged.replace(prefix, "");
    if (metric && metric !== logged) return {metric, part};
  }
  return {metric: logged, part: "train"};
}
