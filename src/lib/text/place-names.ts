/** Countries, continents and states that are single words in lower case: a topic is not named for where it is set. */
export const PLACE_NAMES: ReadonlySet<string> = new Set(
  `afghanistan africa alabama alaska albania algeria america antarctica arabia argentina arizona arkansas armenia asia
  australia austria bangladesh belgium bolivia bosnia brazil britain bulgaria burma california cambodia cameroon canada
  chechnya chile china colombia colorado congo connecticut croatia cuba cyprus czechoslovakia delaware denmark ecuador
  egypt england ethiopia europe finland florida france georgia germany ghana greece greenland guatemala guinea haiti
  hawaii honduras hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland israel italy jamaica
  japan jordan kansas kazakhstan kentucky kenya korea kuwait laos latvia lebanon liberia libya lithuania louisiana
  madagascar maine malaysia malta maryland massachusetts mexico michigan minnesota mississippi missouri mongolia montana
  morocco mozambique nebraska nepal netherlands nevada nicaragua nigeria norway ohio oklahoma oregon pakistan palestine
  panama paraguay pennsylvania persia peru philippines poland portugal romania russia rwanda scotland senegal serbia
  siberia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania tennessee texas
  thailand tibet tunisia uganda ukraine uruguay utah venezuela vermont vietnam virginia wales washington wisconsin
  wyoming yugoslavia zimbabwe
  amsterdam athens baghdad barcelona beijing berlin boston brooklyn bombay cairo chicago dallas detroit dublin
  houston istanbul jerusalem kabul london madrid manhattan mecca miami moscow mumbai naples paris philadelphia
  prague rome seattle shanghai stockholm sydney tehran tokyo venice vienna warsaw`.split(/\s+/)
);
