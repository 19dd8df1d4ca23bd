/** All that a poster is drawn with. */
export * from "./billing.js";
export * from "./figure.js";
export * from "./hand.js";
export * from "./heads.js";
export * from "./lettering.js";
export * from "./light.js";
export * from "./limb.js";
export * from "./nature.js";
export * from "./poses.js";
export * from "./stage.js";
export * from "./svg.js";
export * from "./town.js";
