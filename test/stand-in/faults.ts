import type {HttpBindings} from "@hono/node-server";
import {RESPONSE_ALREADY_SENT} from "@hono/node-server/utils/response";
import type {Context} from "hono";
import {drawPoster} from "../draw-poster.js";

export type StandInContext = Context<{Bindings: HttpBindings}>;

/** A way in which a host answers badly. */
export type Fault =
  | {kind: "status"; status: 400 | 401 | 403 | 404 | 429 | 500 | 502 | 503; retryAfter?: string}
  | {kind: "text"; body: string; type: string}
  | {kind: "empty" | "drop" | "drop-midway" | "cut" | "noise" | "dot" | "hang"};

export const html: Fault = {
  kind: "text",
  type: "text/html",
  body: "<!DOCTYPE html><html><body><h1>We will be back soon</h1></body></html>"
};

const messages: Record<number, [code: number, message: string]> = {
  401: [7, "Invalid API key: You must be granted a valid key."],
  404: [34, "The resource you requested could not be found."],
  429: [25, "Your request count (41) is over the allowed limit of (40)."],
  500: [11, "Internal error: Something went wrong, contact TMDB."],
  503: [9, "Service offline: This service is temporarily offline, try again later."]
};

/** An error as TMDB words it. */
export function sendStatus(context: StandInContext, status: 401 | 404 | 429 | 500, retryAfter?: string): Response {
  const [status_code, status_message] = messages[status] ?? [11, "Failed."];
  const headers: Record<string, string> = retryAfter === undefined ? {} : {"Retry-After": retryAfter};
  return context.json({success: false, status_code, status_message}, status, headers);
}

/** Answers with a fault instead of the answer that `whole` would give. */
export async function sendFault(
  fault: Fault,
  context: StandInContext,
  whole: () => Promise<Response>
): Promise<Response> {
  const {incoming, outgoing} = context.env;
  switch (fault.kind) {
    case "status":
      return sendStatus(context, fault.status as 500, fault.retryAfter);
    case "text":
      return context.body(fault.body, 200, {"Content-Type": fault.type});
    case "empty":
      return context.body("", 200);
    case "drop":
      incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    case "drop-midway": {
      const answer = await whole();
      const bytes = Buffer.from(await answer.arrayBuffer());
      outgoing.writeHead(answer.status, {...Object.fromEntries(answer.headers), "content-length": bytes.length});
      outgoing.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => incoming.socket.destroy(), 20));
      return RESPONSE_ALREADY_SENT;
    }
    case "cut": {
      const bytes = await (await whole()).arrayBuffer();
      return context.body(bytes.slice(0, bytes.byteLength / 2), 200);
    }
    case "noise":
      return context.body(
        new Uint8Array([0xff, 0xd8, ...Array.from({length: 400}, (_, i) => (i * 7) % 251), 0xff, 0xd9])
      );
    case "dot":
      return context.body((await drawPoster(1, 1, 1)) as Uint8Array<ArrayBuffer>, 200, {"Content-Type": "image/jpeg"});
    case "hang":
      return new Promise(() => {});
  }
}
