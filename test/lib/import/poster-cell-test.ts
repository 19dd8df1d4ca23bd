import {describe, expect, it} from "vitest";
import {describePicture, readPosterCell} from "../../../src/lib/import/poster-cell.js";

describe("a poster's cell", () => {
  it("may be an address, or TMDB's path in the size that is asked for", () => {
    expect(readPosterCell("https://example.org/a.jpg")).toEqual({url: "https://example.org/a.jpg"});
    expect(readPosterCell("/kqjL17yufvn9OVLyXYpvtyrFfak.jpg")).toEqual({
      url: "https://image.tmdb.org/t/p/w154/kqjL17yufvn9OVLyXYpvtyrFfak.jpg"
    });
    expect(readPosterCell("/a.jpg", "w342")).toEqual({url: "https://image.tmdb.org/t/p/w342/a.jpg"});
  });

  it("may be a file", () => {
    expect(readPosterCell("posters/tt1.jpg")).toEqual({path: "posters/tt1.jpg"});
    expect(readPosterCell("/home/me/tt1.jpg")).toEqual({path: "/home/me/tt1.jpg"});
  });

  it("may be the picture itself: bytes, base64, an object of either", () => {
    const bytes = Uint8Array.from({length: 200}, (_, index) => index);
    const base64 = Buffer.from(bytes).toString("base64");
    for (const cell of [bytes, base64, `data:image/jpeg;base64,${base64}`, {bytes, path: null}, {bytes: base64}]) {
      expect(readPosterCell(cell)).toEqual({bytes});
    }
    expect(readPosterCell({bytes: null, path: "a.jpg"})).toEqual({path: "a.jpg"});
  });

  it("may be empty", () => {
    for (const cell of ["", null, undefined, Number.NaN, "nan", new Uint8Array()])
      expect(readPosterCell(cell)).toBeNull();
  });

  it("is refused where it is anything else", () => {
    expect(() => readPosterCell("ftp://example.org/a.jpg")).toThrow("cannot be fetched");
    expect(() => readPosterCell(7)).toThrow("is no poster");
  });

  it("is described where it is no JPEG", () => {
    const describe = (text: string) => describePicture(Buffer.from(text, "latin1"));
    expect(describe("<!DOCTYPE html>")).toBe("is a web page, not a picture");
    expect(describe("\x89PNG\r\n")).toBe("is a PNG picture; convert it to JPEG");
    expect(describe("")).toBe("is empty");
    expect(describe("hello")).toBe("is no JPEG picture");
  });
});
