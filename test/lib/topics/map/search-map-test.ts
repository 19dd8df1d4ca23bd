import {expect, it} from "vitest";
import {createMapSearch} from "../../../../src/lib/topics/map/search-map.js";

const topic = (place: number, label: string, words: string[]) => ({
  topic: place,
  label,
  words: words.map((term) => ({term, weight: 1})),
  rows: [place]
});
const search = createMapSearch(
  [topic(0, "Heist, bank", ["heist", "bank", "vault"]), topic(1, "Court, judge", ["court", "judge", "jury"])],
  [
    {title: "The Vault of Glass", year: 2001},
    {title: "Vaulting", year: null},
    {title: "Café Lumen", year: 1987}
  ]
);

it("finds topics by their words and films by their titles, those that begin with the query first", () => {
  expect(search("vault").map(({kind, name}) => [kind, name])).toEqual([
    ["topic", "Heist, bank"],
    ["film", "Vaulting"],
    ["film", "The Vault of Glass"]
  ]);
});

it("passes over accents and case, and finds nothing for nothing", () => {
  expect(search("CAFE lum").map(({name, note}) => [name, note])).toEqual([["Café Lumen", "1987"]]);
  expect(search("  ")).toEqual([]);
  expect(search("submarine")).toEqual([]);
});
