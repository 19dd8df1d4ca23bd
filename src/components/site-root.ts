/** A file of the site by its path from the root, whatever the prefix that the site is served at. */
export function siteUrl(path: string): string {
  return new URL(`../../${path}`, import.meta.url).href;
}
