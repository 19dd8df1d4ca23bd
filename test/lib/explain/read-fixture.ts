import {readFileSync} from "node:fs";

export interface ExplainFixture {
  channels: number;
  height: number;
  width: number;
  cases: {
    kind: string;
    scale: number;
    pool: number;
    layers: {weights: number[]; biases: number[]}[];
    activations: number[];
    logits: number[];
    maps: Record<"gradCam" | "gradCamPlusPlus" | "hiResCam", number[][]>;
  }[];
  rankCorrelations: {a: number[]; b: number[]; correlation: number}[];
  upsampling: {grid: number[]; large: number[]; small: number[]};
  blur: {picture: number[]; blurred: number[]};
}

/** What test/fixtures/explain.py computed. */
export function readExplainFixture(): ExplainFixture {
  return JSON.parse(readFileSync(new URL("../../fixtures/explain.json", import.meta.url), "utf8"));
}
