import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {
  auditCap,
  auditElectraF1,
  auditElectraLoss,
  auditPageRows,
  auditPosterF1,
  auditVggReport,
  auditVggSettings
} from "../../../src/lib/audit/checks.js";
import type {Published} from "../../../src/lib/audit/published.js";

const path = new URL("../../../src/data/published-2025-spring.json", import.meta.url);
const published = JSON.parse(readFileSync(path, "utf8")) as Published;

describe("the audit of the published figures", () => {
  it("finds the printed ELECTRA F1 to be that of mean precision and mean recall, at every epoch and on test", () => {
    const rows = auditElectraF1(published);
    expect(rows).toHaveLength(9);
    expect(rows.every(({agrees}) => agrees)).toBe(true);
    expect(rows.at(-1)!.recomputed).toBeCloseTo((2 * 0.593 * 0.673) / (0.593 + 0.673), 12);
  });

  it("takes the accumulation factor out of the train loss: .218 at the last epoch", () => {
    const {factor, rows} = auditElectraLoss(published);
    expect(factor).toBe(2);
    expect(rows.at(-1)).toEqual({epoch: 8, logged: 0.109, comparable: 0.218, validation: 0.275});
  });

  it("finds the EfficientNet rows at the level of the log's subset accuracy, far below its macro F1", () => {
    const [b0, b2] = auditPosterF1(published);
    expect([b0.printed, b2.printed]).toEqual([0.13, 0.12]);
    expect(b0.bestMacroF1).toBeCloseTo(0.301, 3);
    expect(b2.bestMacroF1).toBeCloseTo(0.275, 2);
    expect(Math.abs(b0.lastSubsetAccuracy - b0.printed)).toBeLessThan(0.005);
    expect(b2.epochs.some(({subsetAccuracy}) => Math.abs(subsetAccuracy - b2.printed) < 0.005)).toBe(true);
    expect(Math.min(...b0.epochs.map(({macroF1}) => macroF1))).toBeGreaterThan(b0.printed + 0.05);
  });

  it("finds every setting of VGG-16 that both page and code state to differ", () => {
    const stated = auditVggSettings(published).filter(({page, code}) => page !== null && code !== null);
    expect(stated.map(({setting}) => setting)).toContain("optimizer");
    expect(stated.every(({agrees}) => !agrees)).toBe(true);
  });

  it("recomputes VGG-16's averages from its genres, and not the page's F1", () => {
    const rows = auditVggReport(published);
    expect(rows.map(({agrees}) => agrees)).toEqual([true, true, false, false, false, false]);
  });

  it("counts Adventure and Sci-Fi below the cap", () => {
    const below = auditCap(published).filter(({over}) => over < 0);
    expect(below.map(({genre}) => genre)).toEqual(["Adventure", "Sci-Fi"]);
  });

  it("finds rows of which the F1 is too high for its precision and recall", () => {
    const impossible = auditPageRows(published).filter(({possible}) => !possible);
    expect(impossible.map(({model}) => model)).toEqual(["DistilBERT", "EfficientNet-B2", "VGG-16"]);
  });
});
