const articles =
  "The|A|An|La|Le|Les|L'|Un|Une|El|Los|Las|Una|Uno|Il|Lo|Gli|Der|Die|Das|Ein|Eine|De|Het|Een|Den|Det|En|Et|O|Os|As|Um|Uma";
const trailing = new RegExp(`^(.+), (${articles})$`);

/**
 * Title and year of a title as MovieLens writes it: `City of Lost Children, The (Cité des enfants perdus, La) (1995)`
 * is `The City of Lost Children (La Cité des enfants perdus)` of 1995. Of a span of years (2009–2011) the first counts.
 */
export function readMovieLensTitle(written: string): {title: string; year: number | null} {
  const [, name, year] = /^(.*?)\s*\((\d{4})(?:[-–]\d{0,4})?\)\s*$/s.exec(written) ?? [];
  const title = year === undefined ? written.trim() : name;
  return {title: moveArticles(title) || written.trim(), year: year === undefined ? null : Number(year)};
}

function moveArticles(title: string): string {
  const [, main, ...others] = /^([^(]*?)((?:\s*\([^()]*\))*)$/.exec(title) ?? [];
  if (main === undefined) return title;
  const inBrackets = others.join("").replace(/\((a\.k\.a\. )?([^()]*)\)/g, (_, known = "", name) => {
    return `(${known}${moveArticle(name)})`;
  });
  return moveArticle(main) + inBrackets;
}

function moveArticle(name: string): string {
  const [, rest, article] = trailing.exec(name) ?? [];
  if (rest === undefined) return name;
  return article.endsWith("'") ? article + rest : `${article} ${rest}`;
}
