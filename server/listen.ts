import type {AddressInfo} from "node:net";
import {serve} from "@hono/node-server";
import type {Hono} from "hono";

export interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Serves an application on 127.0.0.1; port 0 takes any free one. Rejects when the port is taken. */
export function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({fetch: app.fetch, hostname: "127.0.0.1", port}, (info: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${info.port}/`,
        close: () => new Promise((done) => server.close(() => done()))
      })
    );
    server.on("error", reject);
  });
}
