import {poster as house01} from "./posters/lighthouse-ledger.js";
import {poster as house02} from "./posters/brass-knuckle-waltz.js";
import {poster as house03} from "./posters/convoy-to-kestrel-pass.js";
import {poster as house04} from "./posters/nine-seconds-of-daylight.js";
import {poster as house05} from "./posters/salt-road.js";
import {poster as house06} from "./posters/captain-pemberleys-balloon.js";
import {poster as house07} from "./posters/cartographers-daughter.js";
import {poster as house08} from "./posters/glass-expedition.js";
import {poster as house09} from "./posters/monsoon-express.js";
import {poster as house10} from "./posters/understudys-understudy.js";
import {poster as house11} from "./posters/meet-the-neighbours-parents.js";
import {poster as house12} from "./posters/bank-robbery-mostly.js";
import {poster as house13} from "./posters/my-landlord-is-a-werewolf.js";
import {poster as house14} from "./posters/department-of-small-miracles.js";
import {poster as house15} from "./posters/robot-seeks-employment.js";
import type {Poster} from "./stage.js";

/** The poster of each house film, by the film's id. */
export const POSTERS: Readonly<Record<string, Poster>> = {
  "house-01": house01,
  "house-02": house02,
  "house-03": house03,
  "house-04": house04,
  "house-05": house05,
  "house-06": house06,
  "house-07": house07,
  "house-08": house08,
  "house-09": house09,
  "house-10": house10,
  "house-11": house11,
  "house-12": house12,
  "house-13": house13,
  "house-14": house14,
  "house-15": house15
};
