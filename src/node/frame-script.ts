/**
 * Mends what Framework's page frame leaves to be wished for by readers who use a keyboard or a screen reader: the
 * landmarks get names, the sidebar's list holds only entries, and a button stands in for the checkbox that shows and
 * hides the sidebar. It runs in the header, which follows the sidebar.
 */
export const frameScript = `{
const toggle = document.querySelector("#observablehq-sidebar-toggle");
const sidebar = document.querySelector("#observablehq-sidebar");
if (toggle && sidebar) {
  sidebar.setAttribute("aria-label", "Pages");
  sidebar.querySelector("input[type=search]")?.setAttribute("aria-label", "Search all pages");
  sidebar.append(document.querySelector("#observablehq-sidebar-close"));
  const button = document.createElement("button");
  const wide = matchMedia("(min-width: calc(640px + 6rem + 272px))");
  const update = () => button.setAttribute("aria-expanded", toggle.indeterminate ? wide.matches : toggle.checked);
  button.className = "sidebar-button";
  button.title = "Show or hide the sidebar";
  button.setAttribute("aria-label", button.title);
  button.setAttribute("aria-controls", sidebar.id);
  button.addEventListener("click", () => toggle.click());
  toggle.addEventListener("click", () => setTimeout(update));
  wide.addEventListener("change", update);
  update();
  document.querySelector("#observablehq-header").prepend(button);
}
addEventListener("DOMContentLoaded", () => {
  document.querySelector("#observablehq-toc nav")?.setAttribute("aria-label", "On this page");
  document.querySelector("#observablehq-footer nav")?.setAttribute("aria-label", "Previous and next page");
});
}`;
