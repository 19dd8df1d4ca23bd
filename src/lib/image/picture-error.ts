/** Why a file is refused as a picture. */
export type PictureFault = "empty" | "not a picture" | "unsupported" | "too large" | "cut short" | "damaged";

/** A file that can't be read as a picture. The message is a sentence that says what is wrong and what to do. */
export class PictureError extends Error {
  constructor(
    readonly fault: PictureFault,
    message: string
  ) {
    super(message);
    this.name = "PictureError";
  }
}

/** The picture ends before its end. */
export function cutShort(type: string): PictureError {
  return new PictureError("cut short", `The ${type} picture is cut short: its end is missing. Get the file again.`);
}

/** The picture's bytes contradict its format; `detail` is what the decoder says of it. */
export function damaged(type: string, detail?: string): PictureError {
  const reason = detail ? ` (${detail.trim().replace(/\.$/, "")})` : "";
  return new PictureError(
    "damaged",
    `The ${type} picture is damaged and can't be decoded${reason}. Get the file again.`
  );
}
