/**
 * Keys of a tree: up and down walk, right opens or goes in, left closes or goes out, Enter and Space turn a branch or
 * follow what is in it. `open`: null for what does not open. True when the key meant something.
 */
export function walked(item: HTMLElement, key: string, open: boolean | null, turn: () => void): boolean {
  const all = [...(item.closest("[role=tree]")?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])];
  const place = all.indexOf(item);
  switch (key) {
    case "ArrowDown":
      all[place + 1]?.focus();
      return true;
    case "ArrowUp":
      all[place - 1]?.focus();
      return true;
    case "Home":
      all[0]?.focus();
      return true;
    case "End":
      all.at(-1)?.focus();
      return true;
    case "ArrowRight":
      if (open) all[place + 1]?.focus();
      else if (open === false) turn();
      return true;
    case "ArrowLeft":
      if (open) turn();
      else
        all
          .slice(0, place)
          .findLast((one) => level(one) < level(item))
          ?.focus();
      return true;
    case "Enter":
    case " ":
      if (open === null) (item.querySelector<HTMLElement>("a, button:not([title])") ?? item).click();
      else turn();
      return true;
    default:
      return false;
  }
}

const level = (item: HTMLElement): number => Number(item.getAttribute("aria-level"));
