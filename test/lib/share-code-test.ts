import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {decodeShareFragment, encodeShareFragment} from "../../src/lib/share-code.js";

describe("a share link's fragment", () => {
  it("gives back any code that it was made from", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: "grapheme"}), fc.string({unit: "grapheme"}), async (id, code) => {
        expect(await decodeShareFragment(await encodeShareFragment(id, code), id)).toBe(code);
      })
    );
  });

  it("needs no escape in an address, and is shorter than a long query", async () => {
    const code = "SELECT genre, count(*) FROM films GROUP BY genre\n".repeat(40);
    const fragment = await encodeShareFragment("query", code);
    expect(new URL(fragment, "http://127.0.0.1/sql").hash).toBe(fragment);
    expect(fragment).toMatch(/^#code:query=[\w-]+$/);
    expect(fragment.length).toBeLessThan(code.length / 4);
  });

  it("is for one cell: others, and headings' fragments, find nothing in it", async () => {
    const fragment = await encodeShareFragment("query", "SELECT 1");
    expect(await decodeShareFragment(fragment, "arquero")).toBeUndefined();
    expect(await decodeShareFragment(fragment, "que")).toBeUndefined();
    expect(await decodeShareFragment("#ask-in-sql", "query")).toBeUndefined();
    expect(await decodeShareFragment("", "query")).toBeUndefined();
  });

  it("is refused in words when it was cut off or is not ours", async () => {
    const fragment = await encodeShareFragment("query", "SELECT genre, count(*) FROM films GROUP BY genre");
    await expect(decodeShareFragment(fragment.slice(0, -8), "query")).rejects.toThrow("damaged");
    await expect(decodeShareFragment("#code:query=%%%", "query")).rejects.toThrow("damaged");
  });
});
