import {describe, expect, it} from "vitest";
import {formatProgress, formatSeconds} from "../../../src/lib/ingest/format-progress.js";

const state = {label: "Films", value: 500, total: 2000, unit: "films", bar: "", elapsed: 10, startValue: 0} as const;

describe("formatProgress", () => {
  it("says how much is done, at what rate, and how much time is left", () => {
    expect(formatProgress(state)).toBe("Films: 25 %, 500 of 2,000, 50 films/s, 30 s left");
    expect(formatProgress({...state, bar: "██░░"})).toBe("Films: ██░░ 25 %, 500 of 2,000, 50 films/s, 30 s left");
  });

  it("counts what was there at the start as done, but not into the rate", () => {
    expect(formatProgress({...state, startValue: 450})).toBe("Films: 25 %, 500 of 2,000, 5.0 films/s, 5 min 0 s left");
  });

  it("gives bytes their unit", () => {
    const bytes = {...state, label: "File", value: 50e6, total: 200e6, unit: "bytes"} as const;
    expect(formatProgress(bytes)).toBe("File: 25 %, 50.0 MB of 200.0 MB, 5.0 MB/s, 30 s left");
  });

  it("leaves out what is not known yet", () => {
    expect(formatProgress({...state, total: undefined})).toBe("Films: 500, 50 films/s");
    expect(formatProgress({...state, value: 0, elapsed: 0})).toBe("Films: 0 %, 0 of 2,000, 0.0 films/s");
    expect(formatProgress({...state, value: 2000})).toBe("Films: 100 %, 2,000 of 2,000, 200 films/s");
  });
});

describe("formatSeconds", () => {
  it("uses the two largest units", () => {
    expect([0.2, 59, 75, 3600, 7260].map(formatSeconds)).toEqual([
      "1 s",
      "59 s",
      "1 min 15 s",
      "1 h 0 min",
      "2 h 1 min"
    ]);
  });
});
