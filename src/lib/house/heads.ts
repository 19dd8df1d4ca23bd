import {clip} from "./light.js";
import type {Stage} from "./stage.js";
import {group, round, stroke} from "./svg.js";

/** Heads drawn from paths in a box about 100 wide and 140 high. */

export interface HeadPlace {
  x: number;
  y: number;
  /** The height of 140 units of the box. */
  height: number;
  flip?: boolean;
  rotate?: number;
}

/** Puts drawings of the box in place, (50, 70) of the box at (x, y). */
export function placeHead(
  content: string,
  {x, y, height, flip = false, rotate = 0}: HeadPlace,
  attributes = ""
): string {
  const k = height / 140;
  const transform = `translate(${round(x)} ${round(y)})${rotate ? ` rotate(${rotate})` : ""} scale(${(flip ? -k : k).toFixed(3)} ${k.toFixed(3)}) translate(-50 -70)`;
  // A filter lights what is mirrored from the wrong side, so it stands outside the mirror, in units of the canvas.
  if (flip && attributes) return group(group(content, `transform="${transform}"`), attributes);
  return group(content, `transform="${transform}"${attributes && ` ${attributes}`}`);
}

/** Profiles that face right, with neck and shoulders, as path data. */
export const PROFILES = {
  man: "M-30 260L-22 160C-10 132 22 126 28 114C32 106 30 98 27 92C14 82 8 66 9 50C10 26 30 7 56 8C74 9 86 19 88 33C89 39 87 43 88 47C88 51 92 57 96 65C98 69 97 71.500 91 72.500C89 73.500 89 75.500 91 77C93 79 93.500 81 92 82.500L88 84L91.500 85.500C93 88 92 90 89 92C88 94 90 96 90.500 99C91 106 86 111 78 111.500C70 112 64 110 59 112C57 118 60 124 68 129C84 135 104 138 116 156L124 260Z",
  woman:
    "M-24 260L-14 160C-4 136 28 132 34 120C37 112 35 104 32 96C18 86 10 68 12 50C14 27 34 11 57 12C74 13 84 23 86 36C86.500 42 85 46 86 50C87 54 92 60 95 65.500C96.500 68.500 94 70.500 89.500 71.500C88 72.500 88 74.500 90 76C93.500 78 93.500 81 91 82.500L87.500 83.500L91 85C93 88 91 91 88 92C87 94 88.500 97 88 100C87 106 80 108 73 107.500C66 107 61 106 57 110C55 118 58 127 66 132C80 138 98 142 108 156L116 260Z"
} as const;

/** Hair for the profiles, as path data. */
export const PROFILE_HAIR = {
  short:
    "M24 94C10 84 3 66 5 46C8 20 32 1 60 4C80 6 90 18 90 30C80 26 70 30 62 34C58 40 58 50 54 54C50 56 48 50 44 54C42 62 46 70 42 76C36 82 34 90 24 94Z",
  bun: "M32 98C18 90 6 72 8 48C4 50 -10 52 -16 42C-22 30 -14 16 0 16C6 16 10 20 13 25C22 10 40 4 58 7C76 10 86 20 88 33C74 26 66 36 58 46C52 58 46 62 44 74C42 86 38 94 32 98Z",
  long: "M58 6C78 8 88 20 88 34C76 30 68 38 60 48C54 60 52 70 50 84C48 100 54 112 48 132C44 148 40 156 30 168C34 152 32 146 30 140C28 156 20 170 6 180C12 166 12 156 12 146C4 162 -8 172 -26 176C-12 164 -8 150 -8 136C-6 120 -4 104 -4 94C-4 80 2 66 4 46C8 20 30 2 58 6Z",
  bob: "M58 6C78 8 88 20 88 34C74 28 66 38 60 50C56 62 56 74 54 92C52 104 40 112 24 110C8 106 2 92 2 70C2 60 3 54 4 46C8 20 30 2 58 6Z",
  curly:
    "M60 2C74 -2 90 10 90 30C84 28 80 34 72 34C66 42 60 40 58 52C52 58 54 66 48 72C46 84 36 84 34 94C22 104 8 98 6 86C-8 82 -10 66 -4 58C-12 46 -6 32 4 28C2 12 20 2 30 6C36 -6 52 -6 60 2Z"
} as const;

export interface Portrait {
  skin: string;
  /** A translucent dark for the planes that turn away from the light. */
  shade: string;
  hair: string;
  lips?: string;
  eyes?: string;
  coat: string;
  style?: keyof typeof FRONT_HAIR;
  /** Which side the light is on. */
  light?: "left" | "right";
  beard?: boolean;
  /** Attributes that soften shadows: a blur. */
  soft?: string;
  softer?: string;
  brow?: number;
  /** Narrower jaw, longer lashes, fuller lips. */
  fine?: boolean;
  smile?: boolean;
}

export const FRONT_HAIR = {
  none: ["", ""],
  short: ["", "M17 56C12 30 22 3 50 3C78 3 88 30 83 56C80 44 78 38 74 30C62 34 40 30 28 32C22 40 20 46 17 56Z"],
  parted: [
    "",
    "M17 58C10 28 22 1 52 2C80 2 88 30 83 58C81 46 79 40 73 31C60 33 46 26 38 16C36 30 24 36 22 42C20 48 19 52 17 58Z"
  ],
  long: [
    "M12 60C6 24 24 -2 50 -2C76 -2 94 24 88 60C90 84 98 104 92 134L8 134C2 104 10 84 12 60Z",
    "M18 62C10 30 24 1 50 2C76 1 90 30 82 62C82 46 76 32 58 14C50 32 26 36 22 48C20 54 20 58 18 62Z"
  ],
  bob: [
    "M10 64C6 22 26 -3 50 -3C74 -3 94 22 90 64C92 80 92 92 86 98L14 98C8 92 8 80 10 64Z",
    "M18 60C12 30 24 2 50 2C76 2 88 30 82 60C80 48 80 42 76 34C60 38 38 38 24 34C20 42 20 50 18 60Z"
  ],
  bun: ["M38 2C36 -14 64 -14 62 2Z", "M18 54C12 28 24 2 50 2C76 2 88 28 82 54C80 40 70 24 50 22C30 24 20 40 18 54Z"],
  curly: [
    "M4 56C-6 30 12 -8 32 -2C42 -14 64 -14 72 0C94 0 104 34 96 58C104 74 92 92 84 84L16 84C6 92 -4 74 4 56Z",
    "M18 54C14 34 22 14 34 16C44 8 60 8 68 16C80 16 86 36 82 54C78 42 76 32 68 30C58 34 50 26 42 32C30 30 22 42 18 54Z"
  ],
  cap: [
    "",
    "M12 40C10 8 30 -4 50 -4C70 -4 90 8 88 40C70 32 30 32 12 40Z M8 42C28 30 72 30 92 42C94 46 92 48 88 47C66 38 34 38 12 47C8 48 6 46 8 42Z"
  ],
  hat: [
    "",
    "M-12 34C10 24 90 24 112 34C114 42 90 44 50 44C10 44 -14 42 -12 34Z M16 32C16 6 22 -12 34 -12C42 -12 44 -8 50 -8C56 -8 58 -12 66 -12C78 -12 84 6 84 32Z"
  ]
} as const;

/** A face from the front, modelled in light and shade, as elements in the box. */
export function portrait(stage: Stage, options: Portrait): string {
  const {
    skin,
    shade,
    hair,
    lips = shade,
    eyes = "#120d0c",
    coat,
    style = "short",
    light = "left",
    beard = false,
    soft = "",
    softer = soft,
    brow = 1,
    fine = false,
    smile = false
  } = options;
  const face = fine
    ? "M18 50C17 22 33 9 50 9C67 9 83 22 82 50C82 65 78 77 72 87C65 98 57 107 50 107C43 107 35 98 28 87C22 77 18 65 18 50Z"
    : "M17 50C16 22 32 9 50 9C68 9 84 22 83 50C83 65 81 77 76 86C70 98 60 107 50 107C40 107 30 98 24 86C19 77 17 65 17 50Z";
  const [back, front] = FRONT_HAIR[style];
  const p = (data: string, paint: string, more = "") => `<path d="${data}" fill="${paint}"${more && ` ${more}`}/>`;
  const side = [
    p("M52 8C56 22 50 34 51 43L58 68C59 74 56 77 52 79L54 87L51 96L53 108L104 108L104 6Z", shade, softer),
    p("M84 36C86 70 78 92 62 108L96 112L98 36Z", shade, softer),
    `<ellipse cx="33" cy="68" rx="9" ry="6" fill="#fff" opacity=".16"${softer && ` ${softer}`}/>`,
    `<ellipse cx="36" cy="26" rx="12" ry="8" fill="#fff" opacity=".13"${softer && ` ${softer}`}/>`,
    p("M47 46L46 68L49 72L51 46Z", "#fff", `opacity=".16"${soft && ` ${soft}`}`)
  ].join("");
  const eye = (x: number) =>
    p(`M${x - 10} 50C${x - 7} 42 ${x + 7} 42 ${x + 10} 50C${x + 6} 57 ${x - 6} 57 ${x - 10} 50Z`, shade, soft) +
    p(
      `M${x - 7.5} 51.500C${x - 4} 47 ${x + 4} 47 ${x + 7.5} 51.500C${x + 4} 54.500 ${x - 4} 54.500 ${x - 7.5} 51.500Z`,
      "#e9dfd2",
      'opacity=".75"'
    ) +
    p(`M${x - 3.4} 50.700A3.400 3.400 0 1 0 ${x + 3.4} 50.700A3.400 3.400 0 1 0 ${x - 3.4} 50.700Z`, eyes) +
    p(
      `M${x - 8.5} 51.500C${x - 5} 45.500 ${x + 5} 45.500 ${x + 8.5} 51C${x + 4} 48 ${x - 4} 48 ${x - 8.5} 51.500Z`,
      eyes
    );
  const features = [
    eye(35),
    eye(65),
    p("M23 43C28 38 38 37 44 41C38 40 29 41 23 43Z", hair, `stroke="${hair}" stroke-width="${1.6 * brow}"`),
    p("M77 43C72 38 62 37 56 41C62 40 71 41 77 43Z", hair, `stroke="${hair}" stroke-width="${1.6 * brow}"`),
    p("M54 46C53 58 57 66 59 72C59 77 53 78 50 78C53 74 52 60 54 46Z", shade, soft),
    p("M42 74C44 79 47 77 50 79C53 77 56 79 58 74C57 81 53 80 50 81C47 80 43 81 42 74Z", shade),
    ...(fine
      ? [
          stroke(
            "M26 51.500C30 46 39 45 44 51M26.500 51L22 48M29 48.500L26 45M56 51C61 45 70 46 74 51.500M73.500 51L78 48M71 48.500L74 45",
            eyes,
            1.1
          ),
          p(
            "M38.500 88.500C43 85 47 84.500 50 86.500C53 84.500 57 85 61.500 88.500C57 95.500 53 96 50 96C47 96 43 95.500 38.500 88.500Z",
            lips
          ),
          p("M44 92C48 94 52 94 56 92C54 95 46 95 44 92Z", "#fff", 'opacity=".22"')
        ]
      : []),
    smile ? stroke("M35 87.500Q50 96 65 87.500", shade, 1.6) : "",
    fine
      ? ""
      : p("M38 89C43 86 47 85.500 50 87C53 85.500 57 86 62 89C57 90 53 89.500 50 90C47 89.500 43 90 38 89Z", lips),
    fine
      ? stroke("M39 88.500Q50 91 61 88.500", shade, 0.8)
      : p(
          "M38 89C44 90.500 47 90 50 90.500C53 90 56 90.500 62 89C58 95 54 96 50 96C46 96 42 95 38 89Z",
          lips,
          'opacity=".75"'
        ),
    p("M42 99C46 97 54 97 58 99C54 101 46 101 42 99Z", shade, soft)
  ].join("");
  const whiskers = beard
    ? p(
        "M17 58C18 88 34 114 50 114C66 114 82 88 83 58C79 76 72 83 62 84C56 81 44 81 38 84C28 83 21 76 17 58ZM40 89C46 86 54 86 60 89C58 94 42 94 40 89Z",
        hair,
        'fill-rule="evenodd"'
      )
    : "";
  const mirrored = light === "left" ? side : `<g transform="translate(100 0) scale(-1 1)">${side}</g>`;
  return [
    p(back, hair),
    p("M30 88C32 108 28 118 12 126L88 126C72 118 68 108 70 88Z", skin),
    p("M30 94C40 116 60 116 70 94L72 128L28 128Z", shade, soft),
    p("M-36 240L-34 160C-28 134 0 132 24 120C40 134 60 134 76 120C100 132 128 134 134 160L136 240Z", coat),
    p("M17 46C10 44 9 56 13 64C15 70 18 70 20 68L20 46ZM83 46C90 44 91 56 87 64C85 70 82 70 80 68L80 46Z", skin),
    p("M83 46C90 44 91 56 87 64C85 70 82 70 80 68L80 46Z", shade),
    p(face, skin),
    group(mirrored, clip(stage, face)),
    features,
    whiskers,
    p(front, hair)
  ].join("");
}
