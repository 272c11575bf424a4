/** Whether the server is on the machine of who looks at the page. */
export function isOwnMachine(host = location.hostname): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
