/** Whether the menu offers what only the app's author needs: by client.toolbarMode, or on the author's own machine. */
export function isDeveloper(mode: unknown, host = location.hostname): boolean {
  if (mode === "developer") return true;
  return (mode === "auto" || mode === undefined) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
