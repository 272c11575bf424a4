import { ofThisTab } from "../state/storage";

const KEY = "ostinato.autoRerun";

/** Whether this tab runs the script again by itself whenever the app's files are saved. */
export function rerunsItself(): boolean {
  return ofThisTab.get(KEY) !== null;
}

export function keepAutoRerun(on: boolean): void {
  ofThisTab.set(KEY, on ? "on" : null);
}
