import {sha256} from "@noble/hashes/sha2.js";
import {utf8ToBytes} from "@noble/hashes/utils.js";

/**
 * An id for a film that has none of IMDb's: `tt9` and 14 digits. IMDb's ids have seven or eight digits, so the two can
 * never be mistaken for each other. The digits come from SHA-256 of the title (case and spacing aside) and the year:
 * the same film gets the same id in every import. `attempt` gives another id where two films' ids would be the same.
 */
export function makeLocalId(title: string, year: number | null, attempt = 0): string {
  const key = [title.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim(), year ?? "", attempt || ""].join("\n");
  const bytes = sha256(utf8ToBytes(key));
  let value = 0n;
  for (const byte of bytes.subarray(0, 8)) value = value * 256n + BigInt(byte);
  return `tt9${String(value % 10n ** 14n).padStart(14, "0")}`;
}
