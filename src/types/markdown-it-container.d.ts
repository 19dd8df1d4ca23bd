declare module "markdown-it-container" {
  import type MarkdownIt from "markdown-it";

  /** Makes blocks of what stands between `::: name` and `:::`. */
  const container: MarkdownIt.PluginWithParams;
  export default container;
}
