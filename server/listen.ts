import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {serve} from "@hono/node-server";
import type {Hono} from "hono";

export interface Listening {
  url: string;
  port: number;
  close(): Promise<void>;
}

const hostname = "127.0.0.1";

/** Serves an application on 127.0.0.1; port 0 takes any free one. Rejects when the port is taken. */
export function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({fetch: app.fetch, hostname, port}, (info: AddressInfo) =>
      resolve({
        url: `http://${hostname}:${info.port}/`,
        port: info.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            // Browsers keep connections open, which would keep the server from closing.
            if ("closeAllConnections" in server) server.closeAllConnections();
          })
      })
    );
    server.on("error", reject);
  });
}

/** Serves an application on the port, or on the next free one. Rejects when the next hundred are taken too. */
export async function listenNear(app: Hono, port: number): Promise<Listening> {
  return listen(app, await findFreePort(port));
}

/** The port, or the next one that is free on 127.0.0.1. Rejects when the next hundred are taken too. */
export async function findFreePort(port: number): Promise<number> {
  for (let candidate = port; candidate < Math.min(port + 100, 65536); ++candidate) {
    if (candidate === 0 || (await isFree(candidate))) return candidate;
  }
  throw new Error(`ports ${port} to ${Math.min(port + 99, 65535)} are all taken: choose another with --port`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe: Server = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error)
    );
    probe.listen(port, hostname, () => probe.close(() => resolve(true)));
  });
}
