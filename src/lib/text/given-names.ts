/**
 * Given names and surnames that are dictionary words as well, so that being a proper noun outside the dictionary does
 * not show them to be names. Used only for words that the tagger calls proper nouns.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `ada al amber anna anthony april ash beck belle ben bennet beth bill billy bob bobby bonnie bourne brad brent buck
  carlos carol caroline carter catherine chad chuck clay cole cora cynthia daisy dale dana dick don drew earl edward
  elizabeth elvis eve faith fanny finch flint florence frank franklin fuller gale gene ginger glen grace grant griffin
  guy hale hank harrison harry heather holmes homer hope hud iris ivy jack jan jasmine jay jean jerry jill jimmy jo
  john johnny jordan joseph joy julian june kat ken khan kirk kit kitty lance lee lex lily lou lupin mac mack marc
  marcel marina mark marshall mason matt max may meg mei melissa mick mickey mike miller milo mona molly murphy nick
  norman olive oscar pat patty pearl penny porter potter raj ramona randy ray rex rick rob robin rocky rod roger rose
  ruby sally sam sandy scrooge shaggy sherlock smith solomon sonny stitch sue ted teddy toby tom tony tucker turner
  veronica victor vincent violet walker will woody wright`.split(/\s+/)
);
