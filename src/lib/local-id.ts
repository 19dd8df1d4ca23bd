/** True for an id that an import made (`src/lib/import/make-local-id.ts`): IMDb has no page for it. */
export function isLocalId(movieId: string): boolean {
  return /^tt9\d{14}$/.test(movieId);
}
