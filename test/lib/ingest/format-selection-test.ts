import {describe, expect, it} from "vitest";
import {formatSelection} from "../../../src/lib/ingest/format-selection.js";
import {countSelection} from "../../../src/lib/ingest/selection-report.js";

describe("formatSelection", () => {
  it("shows each step, each of the nine genres before and after the cap, and the genres a film", () => {
    const films = [{genres: ["Drama"]}, {genres: ["Crime", "Drama"]}, {genres: ["Drama", "IMAX"]}];
    const funnel = [
      {step: "titles", description: "rows of title.basics", count: 1234},
      {step: "rule", description: "any of the nine", count: 3}
    ];
    const lines = formatSelection({funnel, ...countSelection(films, films.slice(1, 2))}).map((line) =>
      line.trim().split(/ {2,}/)
    );
    expect(lines).toContainEqual(["rows of title.basics", "1,234"]);
    expect(lines).toContainEqual(["Drama", "3", "1"]);
    expect(lines).toContainEqual(["Horror", "0", "0"]);
    expect(lines).toContainEqual(["genres a film", "1.33", "2.00"]);
    expect(lines.at(-1)).toEqual(["Not among IMDb's genres, and kept: IMAX"]);
  });
});
