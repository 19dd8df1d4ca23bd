type Focusable = HTMLElement | SVGElement;

const steps: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
};

/**
 * Makes a grid of elements one stop of the Tab key: arrow keys, Home and End move within it, Enter and Space click.
 * The first element is where Tab enters, until another was focused.
 */
export function roveFocus(grid: readonly (readonly Focusable[])[]): void {
  const all = grid.flat();
  for (const element of all) element.setAttribute("tabindex", element === all[0] ? "0" : "-1");
  grid.forEach((row, y) => {
    row.forEach((element, x) => {
      element.addEventListener("focus", () => {
        for (const other of all) other.setAttribute("tabindex", other === element ? "0" : "-1");
      });
      element.addEventListener("keydown", (event) => {
        const {key} = event as KeyboardEvent;
        if (key === "Enter" || key === " ") element.dispatchEvent(new MouseEvent("click", {bubbles: true}));
        else if (key === "Home") row[0].focus();
        else if (key === "End") row.at(-1)!.focus();
        else if (key in steps) grid[y + steps[key][0]]?.[x + steps[key][1]]?.focus();
        else return;
        event.preventDefault();
      });
    });
  });
}
