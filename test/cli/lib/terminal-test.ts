import {PassThrough} from "node:stream";
import {expect, it} from "vitest";
import {openTerminal} from "../../../cli/lib/terminal.js";

function open(isTTY: boolean, interval?: number) {
  let written = "";
  const output = Object.assign(new PassThrough(), {isTTY, columns: 40}) as unknown as NodeJS.WriteStream;
  output.on("data", (data) => (written += data));
  const clock = {time: 0};
  const terminal = openTerminal(output, {interval, now: () => clock.time});
  return {terminal, clock, read: () => written};
}

it("writes progress over itself on a terminal, no wider than it is", () => {
  const {terminal, read} = open(true, 5000);
  terminal.progress("x".repeat(100));
  expect(read()).toBe(`\u001b[2K\r  ${"x".repeat(37)}`);
});

it("writes a line of progress every few seconds where there is no terminal", () => {
  const {terminal, clock, read} = open(false, 5000);
  for (; clock.time <= 12_000; clock.time += 1000) terminal.progress(`at ${clock.time}`);
  terminal.report("done");
  expect(read()).toBe("at 5000\nat 10000\ndone\n");
});

it("leaves progress out where there is no terminal and no interval", () => {
  const {terminal, clock, read} = open(false);
  clock.time = 1e9;
  terminal.progress("half");
  expect(read()).toBe("");
});
