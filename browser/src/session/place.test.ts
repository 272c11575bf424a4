import { expect, test } from "vitest";
import { place, streamAddress } from "./place";

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
