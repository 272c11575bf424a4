// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { namedIcon } from "./namedIcon";

const picture = async (icon: string) => decodeURIComponent(await namedIcon(icon));

test("a shortcode becomes its emoji", async () => {
  expect(await picture(":shark:")).toContain(">🦈</text>");
  expect(await picture(":+1:")).toContain(">👍</text>");
});

test("a shortcode that names none is shown as it is", async () => {
  expect(await picture(":no_such_animal:")).toContain(">:no_such_animal:</text>");
});

test("a random one is an emoji, and stays the same", async () => {
  const first = await picture("random");
  expect(first).toMatch(/>\p{Emoji}.*<\/text>/u);
  expect(await picture("random")).toBe(first);
});
