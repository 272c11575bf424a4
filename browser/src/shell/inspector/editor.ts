import { isOwnMachine } from "../../session/ownMachine";

/** The last part of a file's path. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/**
 * The address that opens a line in the editor. null where the file is on another machine than the editor.
 *
 * @param where "app.py:12", perhaps with more behind it; `file` is the path of the file that it is in, if it is in it.
 */
export function editorLink(where: string, file: string, host = location.hostname): string | null {
  const [, name, line] = /^(.+?):(\d+)/.exec(where) ?? [];
  if (!file || name !== fileName(file) || !isOwnMachine(host)) return null;
  const path = encodeURI(file.replaceAll("\\", "/")).replace(/[#?]/g, encodeURIComponent);
  return `vscode://file${path.startsWith("/") ? "" : "/"}${path}:${line}`;
}
