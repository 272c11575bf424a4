import type { KeyboardEvent } from "react";

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys choose the neighbour, as in a group of native radio buttons. For onKeyDown of what holds the buttons. */
export function walkRadios(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const now = buttons.indexOf(event.target as HTMLButtonElement);
  const next = buttons.at((now + step) % buttons.length);
  next?.focus();
  if (next?.getAttribute("aria-checked") === "false") next.click();
}
