import {poster as house37} from "./posters/archive-of-tomorrow.js";
import {poster as house24} from "./posters/ash-wednesday-men.js";
import {poster as house12} from "./posters/bank-robbery-mostly.js";
import {poster as house33} from "./posters/beekeepers-proposal.js";
import {poster as house02} from "./posters/brass-knuckle-waltz.js";
import {poster as house06} from "./posters/captain-pemberleys-balloon.js";
import {poster as house07} from "./posters/cartographers-daughter.js";
import {poster as house39} from "./posters/children-of-the-second-sun.js";
import {poster as house43} from "./posters/cold-frequency.js";
import {poster as house48} from "./posters/comet-season.js";
import {poster as house03} from "./posters/convoy-to-kestrel-pass.js";
import {poster as house18} from "./posters/counterfeit-saint.js";
import {poster as house14} from "./posters/department-of-small-miracles.js";
import {poster as house30} from "./posters/do-not-feed-the-lake.js";
import {poster as house41} from "./posters/eleven-floors-down.js";
import {poster as house44} from "./posters/ferrymans-alibi.js";
import {poster as house08} from "./posters/glass-expedition.js";
import {poster as house38} from "./posters/gravity-tax.js";
import {poster as house20} from "./posters/harbour-lights-syndicate.js";
import {poster as house27} from "./posters/harvest-of-teeth.js";
import {poster as house29} from "./posters/hollow-choir.js";
import {poster as house42} from "./posters/interpreters-pause.js";
import {poster as house45} from "./posters/iron-orchard.js";
import {poster as house28} from "./posters/last-broadcast-from-ward-seven.js";
import {poster as house32} from "./posters/letters-to-the-wrong-address.js";
import {poster as house01} from "./posters/lighthouse-ledger.js";
import {poster as house17} from "./posters/low-water-mark.js";
import {poster as house25} from "./posters/map-of-my-mother.js";
import {poster as house11} from "./posters/meet-the-neighbours-parents.js";
import {poster as house09} from "./posters/monsoon-express.js";
import {poster as house13} from "./posters/my-landlord-is-a-werewolf.js";
import {poster as house04} from "./posters/nine-seconds-of-daylight.js";
import {poster as house31} from "./posters/ninth-passenger.js";
import {poster as house35} from "./posters/orbit-between-us.js";
import {poster as house40} from "./posters/patience-of-machines.js";
import {poster as house23} from "./posters/quiet-ward.js";
import {poster as house36} from "./posters/rain-on-the-conservatory.js";
import {poster as house15} from "./posters/robot-seeks-employment.js";
import {poster as house46} from "./posters/ronin-of-the-rust-belt.js";
import {poster as house05} from "./posters/salt-road.js";
import {poster as house16} from "./posters/second-wedding-first-dance.js";
import {poster as house34} from "./posters/table-for-one-twice.js";
import {poster as house19} from "./posters/tariff-of-silence.js";
import {poster as house47} from "./posters/thunder-over-calabar.js";
import {poster as house10} from "./posters/understudys-understudy.js";
import {poster as house21} from "./posters/violin-makers-winter.js";
import {poster as house26} from "./posters/wallpaper-breathes.js";
import {poster as house22} from "./posters/what-the-tide-owes.js";
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
  "house-15": house15,
  "house-16": house16,
  "house-17": house17,
  "house-18": house18,
  "house-19": house19,
  "house-20": house20,
  "house-21": house21,
  "house-22": house22,
  "house-23": house23,
  "house-24": house24,
  "house-25": house25,
  "house-26": house26,
  "house-27": house27,
  "house-28": house28,
  "house-29": house29,
  "house-30": house30,
  "house-31": house31,
  "house-32": house32,
  "house-33": house33,
  "house-34": house34,
  "house-35": house35,
  "house-36": house36,
  "house-37": house37,
  "house-38": house38,
  "house-39": house39,
  "house-40": house40,
  "house-41": house41,
  "house-42": house42,
  "house-43": house43,
  "house-44": house44,
  "house-45": house45,
  "house-46": house46,
  "house-47": house47,
  "house-48": house48
};
