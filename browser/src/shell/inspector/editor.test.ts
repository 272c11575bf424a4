import { expect, test } from "vitest";
import { editorLink } from "./editor";

test("a line of the script opens in the editor, on the author's own machine", () => {
  expect(editorLink("app.py:12 in refresh", "/home/ada/app.py", "localhost")).toBe("vscode://file/home/ada/app.py:12");
  expect(editorLink("app.py:12", "/home/ada/app.py", "example.com")).toBeNull();
});

test("a path is written as an address has it", () => {
  expect(editorLink("app.py:1", "/my apps/#1?/app.py", "127.0.0.1")).toBe("vscode://file/my%20apps/%231%3F/app.py:1");
  expect(editorLink("app.py:1", "C:\\Apps\\app.py", "127.0.0.1")).toBe("vscode://file/C:/Apps/app.py:1");
});

test("a place in another file, whose path is not known, opens nothing", () => {
  expect(editorLink("helper.py:12", "/home/ada/app.py", "localhost")).toBeNull();
  expect(editorLink("", "/home/ada/app.py", "localhost")).toBeNull();
});
