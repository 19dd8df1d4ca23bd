import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {makeLocalId} from "../../../src/lib/import/make-local-id.js";
import {isLocalId} from "../../../src/lib/local-id.js";

describe("ids of films that IMDb doesn't have", () => {
  it("never look like an id of IMDb's, which has seven or eight digits", () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.integer({min: 1870, max: 2100})), (title, year) => {
        const id = makeLocalId(title, year);
        return isLocalId(id) && id.length === 17 && Number.isSafeInteger(Number(id.slice(2)));
      })
    );
    expect(["tt0133093", "tt37000000", "tt9900001"].some(isLocalId)).toBe(false);
  });

  it("stay the same for the same film, whatever the case and the spacing of its title", () => {
    expect(makeLocalId("The Lighthouse  Ledger ", 1987)).toBe(makeLocalId("the lighthouse ledger", 1987));
    expect(makeLocalId("The Lighthouse Ledger", 1987)).toBe("tt970635552637221");
  });

  it("differ by title, by year and by attempt", () => {
    const ids = [makeLocalId("A", 1990), makeLocalId("A", 1991), makeLocalId("B", 1990), makeLocalId("A", null)];
    expect(new Set([...ids, makeLocalId("A", 1990, 1)]).size).toBe(5);
  });
});
