import {XMLValidator} from "fast-xml-parser";
import {describe, expect, it} from "vitest";
import {POSTERS} from "../../src/lib/house/posters.js";
import {houseFilms} from "../../src/node/house-films.js";
import {drawHousePoster} from "../../src/node/house-posters.js";

/** Bytes that a poster may take. */
const largest = 65_000;

describe("the house posters", () => {
  it("are as many as the films, one each", () => {
    expect(Object.keys(POSTERS)).toEqual(houseFilms.map(({id}) => id));
    expect(new Set(Object.values(POSTERS)).size).toBe(houseFilms.length);
  });

  it("are refused for a film that has none", () => {
    expect(() => drawHousePoster({...houseFilms[0], id: "house-99"})).toThrow("There is no poster for house-99");
  });
});

describe.each(houseFilms.map((film) => [film.title, film] as const))("the poster of %s", (_, film) => {
  const svg = drawHousePoster(film);

  it("is well-formed SVG of two by three", () => {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 400 600" width="400" height="600">/
    );
    expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  it("says in its title that the film is invented", () => {
    expect(svg).toContain(`(${film.year}), an invented film</title>`);
  });

  it("needs nothing from outside: no address, no picture, no font, no script", () => {
    const addresses = [...svg.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(([, a, b]) => a ?? b);
    expect(addresses.filter((address) => !address.startsWith("#"))).toEqual([]);
    expect(svg).not.toMatch(/<(text|image|foreignObject|script|style|font|a)\b/);
    expect(svg.match(/https?:\/\/[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  it("refers only to what it defines, each id once", () => {
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...svg.matchAll(/(?:href="|url\()#([^")]*)/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it(`is smaller than ${largest / 1000} kB, and the same when drawn again`, () => {
    expect(Buffer.byteLength(svg)).toBeLessThan(largest);
    expect(drawHousePoster(film)).toBe(svg);
  });
});
