import {Hono} from "hono";
import {describe, expect, it} from "vitest";
import {listen, listenNear} from "../../server/listen.js";

const app = new Hono().get("/", (context) => context.text("here"));

describe("listen", () => {
  it("serves on 127.0.0.1 and stops when closed, open connections or not", async () => {
    const server = await listen(app, 0);
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
    expect(await (await fetch(server.url)).text()).toBe("here");
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  it("rejects when the port is taken", async () => {
    const server = await listen(app, 0);
    await expect(listen(app, server.port)).rejects.toThrow(/EADDRINUSE/);
    await server.close();
  });
});

describe("listenNear", () => {
  it("takes a later port when the one asked for is taken", async () => {
    const first = await listen(app, 0);
    const second = await listenNear(app, first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.port).toBeLessThan(first.port + 100);
    await Promise.all([first.close(), second.close()]);
  });
});
