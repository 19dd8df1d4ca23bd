import {execFileSync} from "node:child_process";
import {describe, expect, it} from "vitest";
import {quoteArguments} from "../../../cli/lib/quote-arguments.js";

describe("quoteArguments", () => {
  it("leaves plain arguments alone", () => {
    expect(quoteArguments(["--out", "corpus/mine", "--years", "1980-1999"])).toBe(
      "--out corpus/mine --years 1980-1999"
    );
  });

  it("quotes the others so that a shell reads them back", () => {
    const args = ["--out", "my films", "it's", "$HOME", "", 'a"b', "*"];
    const script = `for argument in ${quoteArguments(args)}; do echo "<$argument>"; done`;
    expect(execFileSync("sh", ["-c", script], {encoding: "utf8"}).trim().split("\n")).toEqual(
      args.map((argument) => `<${argument}>`)
    );
  });
});
