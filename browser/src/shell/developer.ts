/** Whether the menu offers what only the app's author needs: by client.toolbarMode, or on the author's own machine. */
export function isDeveloper(mode: unknown, host = location.hostname): boolean {
  return mode === "developer" || ((mode === "auto" || mode === undefined) && isOwnMachine(host));
}

/** Whether the server is on the machine of who looks at the page. */
export function isOwnMachine(host = location.hostname): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
