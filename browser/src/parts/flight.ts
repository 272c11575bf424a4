import css from "./flight.module.css";

interface Flight {
  /** Name of the element that it shows, such as "stSnow". */
  name: string;
  pieces: number;
  make: (index: number) => Element;
}

/**
 * Lets pieces cross the page, once. They are no part of React's tree: they go on when the node that asked for them has
 * gone, and take themselves away when the last one has crossed.
 */
export function fly({ name, pieces, make }: Flight): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  document.querySelector(`[data-testid="${name}"]`)?.remove();
  const sky = document.createElement("div");
  sky.className = `${name} ${css.sky}`;
  sky.dataset.testid = name;
  sky.popover = "manual";
  sky.ariaHidden = "true";
  for (let index = 0; index < pieces; index++) sky.append(make(index));
  let flying = pieces;
  sky.addEventListener("animationend", ({ target }) => {
    if (target instanceof Element && target.parentElement === sky) flying -= 1;
    if (flying === 0) sky.remove();
  });
  document.body.append(sky);
  sky.showPopover();
}

/** Between two numbers, at random. */
export const between = (least: number, most: number): number => least + Math.random() * (most - least);
