import {appendFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {embedTexts, NotEmbeddedError} from "../../src/node/embed-texts.js";
import {temporaryFolder} from "./sample-corpus.js";

const texts = [
  "A lighthouse keeper counts ships that never arrive.",
  "Two thieves plan to rob the bank that already robbed them, and fall in love over the blueprints of its vault.",
  "A lighthouse keeper counts ships that never arrive.",
  "Robots."
];

describe("embedTexts", () => {
  it("gives the same for a text whatever is embedded beside it, in this process and in others", async () => {
    const [together, apart] = [temporaryFolder(), temporaryFolder()];
    const all = await embedTexts("minilm-encoder", texts, {folder: together});
    expect(all[0]).toEqual(all[2]);
    const alone = await Promise.all(
      texts.map((text) => embedTexts("minilm-encoder", [text], {folder: temporaryFolder()}))
    );
    expect(alone.flat()).toEqual(all);
    expect(await embedTexts("minilm-encoder", texts, {folder: apart, processes: 2})).toEqual(all);
  });

  it("computes a text once, and goes on after a record that was cut short", async () => {
    const folder = temporaryFolder();
    const first = await embedTexts("minilm-encoder", texts.slice(0, 2), {folder});
    const path = join(folder, readdirSync(folder)[0]);
    const whole = statSync(path).size;
    appendFileSync(path, Buffer.alloc(100, 7));
    let computed = 0;
    const all = await embedTexts("minilm-encoder", texts, {folder, progress: () => ++computed});
    expect(all.slice(0, 2)).toEqual(first);
    expect(computed).toBe(1);
    expect(statSync(path).size).toBe(whole * 1.5);
  });

  it("refuses to compute more than it may, and says which command does", async () => {
    const embedding = embedTexts("minilm-encoder", texts, {folder: temporaryFolder(), limit: 2});
    await expect(embedding).rejects.toThrow(NotEmbeddedError);
    await expect(embedding).rejects.toThrow("3 plots have no embedding yet: npm run embed -- --corpus DIR");
  });
});
