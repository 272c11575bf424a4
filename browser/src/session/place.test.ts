// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { pageAddress, place, replaceQuery, streamAddress } from "./place";

test.each([
  ["http://host:8501/", "ws://host:8501/_stcore/stream"],
  ["https://host/apps/one/", "wss://host/apps/one/_stcore/stream"],
])("the websocket of %s is %s", (base, address) => {
  expect(streamAddress(base)).toBe(address);
});

test.each([
  ["http://host/", "/", ""],
  ["http://host/", "/page", "page"],
  ["http://host/apps/one/", "/apps/one/page/", "page"],
  ["http://host/apps/one/", "/apps/one/", ""],
])("below %s, %s is page %j", (base, pathname, path) => {
  expect(place(base, { pathname, search: "?a=1" })).toEqual({ path, query: "a=1" });
});

test("the query string changes without an entry in the history, and page, place and state stay", () => {
  history.pushState({ kept: true }, "", "/app/page?x=1#here");
  const entries = history.length;
  replaceQuery("x=2&y=%3F");
  expect(location.pathname + location.search + location.hash).toBe("/app/page?x=2&y=%3F#here");
  replaceQuery("");
  expect(location.pathname + location.search + location.hash).toBe("/app/page#here");
  expect([history.length, history.state]).toEqual([entries, { kept: true }]);
});

test("a browser that refuses to change the address keeps it", () => {
  const refused = vi.spyOn(history, "replaceState").mockImplementation(() => {
    throw new DOMException("Too many calls", "SecurityError");
  });
  expect(() => replaceQuery("x=3")).not.toThrow();
  expect(refused).toHaveBeenCalledOnce();
  refused.mockRestore();
});

test.each([
  ["http://host/", { path: "", query: "" }, "/"],
  ["http://host/apps/one/", { path: "", query: "a=1" }, "/apps/one/?a=1"],
  ["http://host/apps/one/", { path: "größe 1%", query: "" }, "/apps/one/gr%C3%B6%C3%9Fe%201%25"],
])("below %s, %j has an address that leads back to it", (base, there, address) => {
  expect(pageAddress(base, there)).toBe(address);
  expect(place(base, new URL(address, base))).toEqual(there);
});

test("a path that is no proper text is taken as it stands", () => {
  expect(place("http://host/", { pathname: "/50%", search: "" }).path).toBe("50%");
});
