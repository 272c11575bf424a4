import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { timeInput } from "./time_input";

const draw = (fields: Partial<Elements["time_input"]> = {}, value: string | null = "09:30") =>
  stage(timeInput, "time_input", { label: "Wake", default: "09:30", ...fields }, { value });
const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Wake" });
const lines = () => screen.getAllByRole("option").map((line) => line.textContent);
const active = () => document.getElementById(field().getAttribute("aria-activedescendant") ?? "")?.textContent;

test("a press opens the list at the present time, a line of it is chosen", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  expect(active()).toBe("09:30");
  await userEvent.click(screen.getByRole("option", { name: "09:45" }));
  expect(answers()).toEqual(["09:45"]);
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("keys go from step to step", async () => {
  const { answers } = draw({}, "09:20");
  field().focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(active()).toBe("09:30");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(answers()).toEqual(["09:45"]);
});

test("any time can be typed", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("1737");
  expect(lines()[0]).toBe("17:37");
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual(["17:37"]);
  expect(field().value).toBe("17:37");
});

test("what is typed is sent when the focus leaves", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("6 pm");
  await userEvent.tab();
  expect(answers()).toEqual(["18:00"]);
});

test("what is no time gives way to the time", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("soon");
  expect(lines()).toEqual(["No time. Write it as HH:mm."]);
  await userEvent.tab();
  expect(field().value).toBe("09:30");
  expect(answers()).toEqual([]);
});

test("the same time again sends nothing", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("9.30{Enter}");
  expect(answers()).toEqual([]);
});

test("a clock of twelve hours says AM and PM", async () => {
  const { answers } = draw({ format: "12h" }, "17:30");
  expect(field().value).toBe("5:30 PM");
  await userEvent.click(field());
  await userEvent.keyboard("7:15 am{Enter}");
  expect(answers()).toEqual(["07:15"]);
  expect(field().value).toBe("7:15 AM");
});

test("seconds count where steps are no whole minutes", async () => {
  const { answers } = draw({ step: 30 }, "09:30:30");
  await userEvent.click(field());
  expect(active()).toBe("09:30:30");
  await userEvent.keyboard("9:30:59{Enter}");
  expect(answers()).toEqual(["09:30:59"]);
});

test("a time that may be missing is cleared by its button, by Escape, or by emptying the field", async () => {
  const { answers, give } = draw({ default: null });
  await userEvent.click(screen.getByRole("button", { name: "Clear value" }));
  give("10:00");
  field().focus();
  await userEvent.keyboard("{Escape}");
  give("11:00");
  await userEvent.clear(field());
  await userEvent.tab();
  expect(answers()).toEqual([null, null, null]);
  expect(field().placeholder).toBe("HH:mm");
});

test("a required time cannot be cleared", () => {
  draw({ default: null, required: true });
  expect(screen.queryByRole("button", { name: "Clear value" })).toBeNull();
  expect(field().getAttribute("aria-required")).toBe("true");
});

test("a disabled field opens nothing", async () => {
  draw({ disabled: true });
  await userEvent.click(field());
  expect(screen.queryByRole("listbox")).toBeNull();
});
