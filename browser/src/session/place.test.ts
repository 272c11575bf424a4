import { expect, test, vi } from "vitest";
import { place, replaceQuery, streamAddress } from "./place";

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
