// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { iconAddress } from "./title";

test("addresses are taken as they are", () => {
  expect(iconAddress("https://example.com/icon.png")).toBe("https://example.com/icon.png");
  expect(iconAddress("/media/abc.png")).toBe("/media/abc.png");
  expect(iconAddress("media/abc.png")).toBe("media/abc.png");
});

test("an emoji becomes a picture of itself", () => {
  const address = iconAddress("🎵");
  expect(address).toMatch(/^data:image\/svg\+xml,/);
  expect(decodeURIComponent(address)).toContain(">🎵</text>");
});

test("text cannot break out of the picture", () => {
  expect(decodeURIComponent(iconAddress("<script>"))).not.toContain("<script>");
});
