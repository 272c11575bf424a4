import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { colorPicker } from "./color_picker";

const draw = (fields: Partial<Elements["color_picker"]> = {}, value = "#ff0000") =>
  stage(colorPicker, "color_picker", { label: "Paint", ...fields }, { value });
const swatch = () => screen.getByRole("button", { name: /^Paint #/ });
const digits = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Hex" });
const slider = (name: string) => screen.getByRole<HTMLInputElement>("slider", { name });

test("the swatch shows the colour, and says it", () => {
  draw({}, "#Fa0");
  expect(screen.getByRole("button", { name: "Paint #Fa0" })).toBe(swatch());
  expect(screen.getByTestId("stColorPickerBlock").style.backgroundColor).toBeTruthy();
});

test("what is typed is sent when the picker closes", async () => {
  const { answers } = draw();
  await userEvent.click(swatch());
  await userEvent.clear(digits());
  await userEvent.type(digits(), "#0b7285");
  expect(answers()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  expect(answers()).toEqual(["#0b7285"]);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(swatch());
});

test.each<[string, () => Promise<void>]>([
  ["Enter", () => userEvent.type(digits(), "{Enter}")],
  ["a press elsewhere", () => userEvent.click(document.body)],
  ["a press on the swatch", () => userEvent.click(swatch())],
])("%s closes the picker and sends the colour", async (_, close) => {
  const { answers } = draw();
  await userEvent.click(swatch());
  fireEvent.change(slider("Hue"), { target: { value: 120 } });
  await close();
  expect(answers()).toEqual(["#00ff00"]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("saturation and brightness have keys of their own", async () => {
  const { answers } = draw();
  await userEvent.click(swatch());
  fireEvent.change(slider("Saturation"), { target: { value: 0 } });
  fireEvent.change(slider("Brightness"), { target: { value: 50 } });
  expect(digits().value).toBe("#808080");
  await userEvent.keyboard("{Escape}");
  expect(answers()).toEqual(["#808080"]);
});

test("the hue stays while the colour is grey", async () => {
  draw({}, "#00ff00");
  await userEvent.click(swatch());
  fireEvent.change(slider("Saturation"), { target: { value: 0 } });
  expect(slider("Hue").value).toBe("120");
});

test("digits that are no colour leave it as it was", async () => {
  const { answers } = draw();
  await userEvent.click(swatch());
  await userEvent.clear(digits());
  await userEvent.type(digits(), "red");
  expect(digits().getAttribute("aria-invalid")).toBe("true");
  await userEvent.keyboard("{Escape}");
  expect(answers()).toEqual([]);
});

test("a picker that is only looked at sends nothing", async () => {
  const { answers } = draw({}, "#FF0");
  await userEvent.click(swatch());
  await userEvent.keyboard("{Escape}");
  expect(answers()).toEqual([]);
});

test("a disabled swatch opens nothing", async () => {
  draw({ disabled: true });
  await userEvent.click(swatch());
  expect(screen.queryByRole("dialog")).toBeNull();
});
