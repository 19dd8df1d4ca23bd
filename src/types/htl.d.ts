/** Hypertext Literal 0.3 ships no types. 1.0 does, but Framework cannot resolve it (it has no CommonJS entry). */
declare module "htl" {
  type Template = (strings: TemplateStringsArray, ...values: unknown[]) => Element | DocumentFragment | Text | null;
  export const html: Template & {fragment: (strings: TemplateStringsArray, ...values: unknown[]) => DocumentFragment};
  export const svg: Template & {fragment: (strings: TemplateStringsArray, ...values: unknown[]) => DocumentFragment};
}
