/** Latin letters that no Unicode decomposition takes apart, and their usual ASCII spelling. */
const spellings: Record<string, string> = {
  Æ: "AE",
  Ð: "D",
  Ø: "O",
  Þ: "Th",
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  ð: "d",
  ø: "o",
  þ: "th",
  Đ: "D",
  đ: "d",
  Ħ: "H",
  ħ: "h",
  ı: "i",
  Ł: "L",
  ł: "l",
  Œ: "OE",
  œ: "oe"
};

const spelled = new RegExp(`[${Object.keys(spellings).join("")}]`, "g");

/**
 * Writes Latin letters without their accents: `Léon` becomes `Leon`, `Łódź` `Lodz`. Other scripts keep their marks,
 * which there belong to the spelling. Applying it twice changes nothing more.
 */
export function foldAccents(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII.
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .replace(spelled, (letter) => spellings[letter])
    .normalize("NFC");
}
