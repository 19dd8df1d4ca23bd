import {describe, expect, it} from "vitest";
import {Requests} from "../../../src/node/ingest/requests.js";
import {key, runIngest, startStandIn} from "../../stand-in/start.js";

describe("Requests", () => {
  for (const rate of [5, 25, 40]) {
    it(`makes ${rate} a second and no more`, async () => {
      const {url} = await startStandIn(1);
      const requests = new Requests({signal: new AbortController().signal, rate});
      const count = Math.round(rate / 2) + 1;
      const started = Date.now();
      const ask = () => requests.ask("TMDB", `${url}/3/configuration?api_key=${key}`, {}, () => Date.now() - started);
      const times = await Promise.all(Array.from({length: count}, ask));
      // The last of them waits for half a second, but for the first slot, which may be full at once.
      expect(Math.max(...times)).toBeGreaterThan(1000 * ((count - Math.max(1, Math.floor(rate / 10))) / rate) - 50);
    });
  }
});

describe("ingest", () => {
  it("has no more requests under way than --concurrency allows", async () => {
    for (const concurrency of [1, 3]) {
      const {env, standIn} = await startStandIn(20);
      await runIngest(env, {concurrency});
      expect(standIn.mostAtOnce).toBe(concurrency);
    }
  });
});
