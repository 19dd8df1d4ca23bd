import {PassThrough} from "node:stream";
import {describe, expect, it} from "vitest";
import {openProgressReport} from "../../../cli/lib/progress-bar.js";

function openOutput(isTTY: boolean) {
  const output = new PassThrough() as unknown as NodeJS.WriteStream;
  Object.assign(output, {isTTY, columns: 100, cursorTo: () => true, clearLine: () => true, moveCursor: () => true});
  let text = "";
  (output as unknown as PassThrough).setEncoding("utf8").on("data", (data: string) => {
    text += data;
  });
  return {output, text: () => text};
}

describe("openProgressReport", () => {
  it("draws a bar on a terminal", async () => {
    const {output, text} = openOutput(true);
    const bar = openProgressReport(output).start("Films", 8, "films");
    bar.update(2);
    bar.stop();
    await new Promise(setImmediate);
    expect(text()).toMatch(/Films: █{6}░{18} 25 %, 2 of 8/);
  });

  it("without a terminal writes plain lines, the first at once and the last at the end", async () => {
    const {output, text} = openOutput(false);
    const report = openProgressReport(output);
    const bar = report.start("File", undefined, "bytes");
    bar.update(500, 2000);
    bar.update(2000);
    bar.stop();
    report.say("Done");
    await new Promise(setImmediate);
    expect(text()).toMatch(/^File: 0 B, 0 B\/s\nFile: 100 %, 2\.0 kB of 2\.0 kB, \S+ \S+\/s\nDone\n$/);
  });

  it("redacts what it says", async () => {
    const {output, text} = openOutput(false);
    openProgressReport(output, (line) => line.replaceAll("secret", "[key]")).say("a secret");
    await new Promise(setImmediate);
    expect(text()).toBe("a [key]\n");
  });
});
