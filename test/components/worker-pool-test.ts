import {describe, expect, it} from "vitest";
import {createPool} from "../../src/components/worker-pool.js";

/** A worker whose answers the test gives, and which remembers whether it was ended. */
class HandWorker {
  onmessage?: (event: {data: object}) => void;
  onerror?: (event: {message: string}) => void;
  asked: unknown[] = [];
  ended = false;
  postMessage(request: unknown): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
}

function openPool(size: number) {
  const workers: HandWorker[] = [];
  const create = () => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return {pool: createPool(create, size), workers};
}

function defer() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return {promise, resolve};
}

describe("a pool of workers", () => {
  it("starts its workers at once, and asks each for one thing at a time, in order", async () => {
    const {pool, workers} = openPool(2);
    expect(workers.length).toBe(2);
    const answers = ["a", "b", "c"].map((request) => pool.run(request));
    expect(workers.map(({asked}) => asked)).toEqual([["a"], ["b"]]);
    workers[1].onmessage!({data: {result: "B"}});
    expect(await answers[1]).toBe("B");
    expect(workers.map(({asked}) => asked)).toEqual([["a"], ["b", "c"]]);
    workers[1].onmessage!({data: {result: "C"}});
    workers[0].onmessage!({data: {result: "A"}});
    expect(await Promise.all(answers)).toEqual(["A", "B", "C"]);
    expect(workers.length).toBe(2);
  });

  it("rejects with the worker's message, and goes on", async () => {
    const {pool, workers} = openPool(1);
    const [first, second] = [pool.run("a"), pool.run("b")];
    workers[0].onmessage!({data: {error: "no films"}});
    await expect(first).rejects.toThrow("no films");
    workers[0].onmessage!({data: {result: "B"}});
    expect(await second).toBe("B");
  });

  it("replaces a worker that could not be loaded", async () => {
    const {pool, workers} = openPool(1);
    const first = pool.run("a");
    workers[0].onerror!({message: ""});
    await expect(first).rejects.toThrow("could not be loaded");
    expect(workers[0].ended).toBe(true);
    void pool.run("b");
    expect(workers[1].asked).toEqual(["b"]);
  });

  it("drops work that nobody waits for: what waits is never asked, what is under way is ended", async () => {
    const {pool, workers} = openPool(1);
    const [first, second] = [defer(), defer()];
    void pool.run("a", first.promise);
    void pool.run("b", second.promise);
    const third = pool.run("c");
    second.resolve();
    first.resolve();
    await Promise.all([first.promise, second.promise]);
    await Promise.resolve();
    expect(workers[0].ended).toBe(true);
    expect(workers[1].asked).toEqual(["c"]);
    workers[1].onmessage!({data: {result: "C"}});
    expect(await third).toBe("C");
  });
});
