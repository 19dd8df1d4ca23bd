import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {decodeEntities} from "../../../src/lib/text/decode-entities.js";
import {foldAccents} from "../../../src/lib/text/fold-accents.js";
import {normalizeUnicode} from "../../../src/lib/text/normalize-unicode.js";

const anyText = fc.string({unit: "binary"});

describe("decodeEntities", () => {
  it("decodes named, decimal and hexadecimal references, once", () => {
    expect(decodeEntities("caf&eacute; &#38; b&#x61;r")).toBe("café & bar");
    expect(decodeEntities("&amp;eacute;")).toBe("&eacute;");
  });

  it("leaves a lone ampersand and unknown names as they are", () => {
    expect(decodeEntities("salt & pepper & &nosuchthing;")).toBe("salt & pepper & &nosuchthing;");
  });

  it("changes no text without an ampersand", () => {
    fc.assert(fc.property(anyText, (text) => decodeEntities(text.replaceAll("&", "")) === text.replaceAll("&", "")));
  });
});

describe("normalizeUnicode", () => {
  it("gives look-alikes one code: ligatures, full width, no-break spaces, curly quotes", () => {
    expect(normalizeUnicode("the ﬁrst ＡＢＣ of\u00a0Ann’s “tale”…")).toBe('the first ABC of Ann\'s "tale"...');
  });

  it("composes letters and marks", () => {
    expect(normalizeUnicode("Le\u0301on")).toBe("Léon");
  });

  it("removes what cannot be seen: zero-width spaces, soft hyphens, direction marks, a byte order mark", () => {
    expect(normalizeUnicode("\ufefflight\u200bhouse kee\u00adper \u202eabc\u202c")).toBe("lighthouse keeper abc");
  });

  it("keeps other scripts", () => {
    expect(normalizeUnicode("שלום 漢字 Ελλάδα")).toBe("שלום 漢字 Ελλάδα");
  });

  it("changes nothing when applied again", () => {
    fc.assert(
      fc.property(anyText, (text) => normalizeUnicode(normalizeUnicode(text)) === normalizeUnicode(text)),
      {numRuns: 1000}
    );
  });
});

describe("foldAccents", () => {
  it("writes Latin letters without their accents", () => {
    expect(foldAccents("Léon, Zoë and Ångström in Łódź")).toBe("Leon, Zoe and Angstrom in Lodz");
  });

  it("spells out letters that have no accent to lose", () => {
    expect(foldAccents("Straße, Søren, œuvre, Æsop, þing, ISTANBULı")).toBe(
      "Strasse, Soren, oeuvre, AEsop, thing, ISTANBULi"
    );
  });

  it("keeps the marks of other scripts", () => {
    const hindi = "हिन्दी".normalize("NFC");
    expect(foldAccents(hindi)).toBe(hindi);
    expect(foldAccents("й Ά")).toBe("й Ά".normalize("NFC"));
  });

  it("changes nothing when applied again, and leaves ASCII alone", () => {
    fc.assert(
      fc.property(anyText, (text) => foldAccents(foldAccents(text)) === foldAccents(text)),
      {numRuns: 1000}
    );
    fc.assert(fc.property(fc.string({unit: "binary-ascii"}), (text) => foldAccents(text) === text));
  });
});
