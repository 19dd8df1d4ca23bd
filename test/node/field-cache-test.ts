import fc from "fast-check";
import {expect, it} from "vitest";
import {FieldCache} from "../../src/node/field-cache.js";

it("gives each field the value of its text, made once", () => {
  fc.assert(
    fc.property(fc.array(fc.string({maxLength: 6})), (texts) => {
      const cache = new FieldCache<{text: string}>();
      const made: string[] = [];
      const make = (text: string) => {
        made.push(text);
        return {text};
      };
      const wellFormed = texts.map((text) => Buffer.from(text).toString());
      for (const text of [...wellFormed, ...wellFormed]) {
        const bytes = Buffer.from(`before ${text} after`);
        expect(cache.get(bytes, 7, bytes.length - 6, make).text).toBe(text);
      }
      expect(made).toEqual([...new Set(wellFormed)]);
    })
  );
});
