import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";

const draw = async (size?: string | number) => {
  openApp([insert(5, { $: "space", ...(size && { size }) })]);
  return (await screen.findByTestId("stSpace")).parentElement as HTMLElement;
};

test("space by name goes by the style sheet", async () => {
  expect((await draw()).dataset.size).toBe("small");
});

test("space in pixels takes them along its block", async () => {
  expect((await draw(17)).style.flexBasis).toBe("17px");
});

test("space that stretches asks its block for all that is left", async () => {
  expect((await draw("stretch")).dataset).toMatchObject({ size: "stretch", height: "stretch" });
});
