import type { KeyboardEvent } from "react";

/** Arrow keys, Home, End and first letters go from item to item of a menu. For onKeyDown of what holds them. */
export function walkMenu(event: KeyboardEvent<HTMLElement>): void {
  const all = menuItems(event.currentTarget);
  const at = all.indexOf(event.target as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = steps[event.key] === undefined ? startingWith(all, at, event.key) : (steps[event.key] as number);
  if (next === null) return;
  event.preventDefault();
  all.at(next % all.length)?.focus();
}

export function menuItems(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

function startingWith(all: HTMLElement[], at: number, key: string): number | null {
  if (key.length !== 1) return null;
  const order = all.map((_, index) => (at + 1 + index) % all.length);
  return order.find((index) => all[index]?.textContent?.toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
