import { isOwnMachine } from "../session/ownMachine";

/** Whether the menu offers what only the app's author needs: by client.toolbarMode, or on the author's own machine. */
export function isDeveloper(mode: unknown, host = location.hostname): boolean {
  return mode === "developer" || ((mode === "auto" || mode === undefined) && isOwnMachine(host));
}
