import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { datetimeInput } from "./datetime_input";

const BOUNDS = { label: "Start", min: "2020-01-05T08:00", max: "2029-12-20T18:00" };

const draw = (fields: Partial<Elements["datetime_input"]> = {}, value: string | null = "2024-02-10T09:30") =>
  stage(datetimeInput, "datetime_input", { ...BOUNDS, default: "2024-02-10T09:30", ...fields }, { value });
const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Start" });
const clock = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Time" });
const openCalendar = () => userEvent.click(screen.getByRole("button", { name: "Open calendar" }));
const pick = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const retype = async (text: string) => {
  await userEvent.clear(field());
  await userEvent.type(field(), text);
};

test("the format is that of the date", () => {
  draw({ format: "DD.MM.YYYY" });
  expect(field().value).toBe("10.02.2024 09:30");
});

test("a date and a time that are picked make one change", async () => {
  const { answers } = draw();
  await openCalendar();
  await pick("Thursday, February 29, 2024");
  await userEvent.click(clock());
  await userEvent.click(screen.getByRole("option", { name: "10:15" }));
  expect(field().value).toBe("2024/02/29 10:15");
  expect(answers()).toEqual([]);
  await pick("Done");
  expect(answers()).toEqual(["2024-02-29T10:15"]);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(field());
});

test("what is picked is sent when the focus goes elsewhere", async () => {
  const { answers } = draw();
  await openCalendar();
  await pick("Thursday, February 29, 2024");
  await userEvent.click(document.body);
  expect(answers()).toEqual(["2024-02-29T09:30"]);
});

test("a picked day begins within the bounds", async () => {
  draw({}, "2020-01-06T07:00");
  await openCalendar();
  await pick("Sunday, January 5, 2020");
  expect(field().value).toBe("2020/01/05 08:00");
});

test("a time alone is that of the day that the calendar shows", async () => {
  const { answers } = draw({ default: null, min: "2024-02-20T00:00", max: "2024-02-20T23:00" }, null);
  await openCalendar();
  await userEvent.click(clock());
  await userEvent.keyboard("1015{Enter}");
  await userEvent.keyboard("{Escape}");
  expect(answers()).toEqual(["2024-02-20T10:15"]);
});

test.each([
  ["2024/3/1 17:45", "2024-03-01T17:45"],
  ["2024-03-01T17:45", "2024-03-01T17:45"],
  ["20240301 5:45 pm", "2024-03-01T17:45"],
  ["2024/3/1", "2024-03-01T00:00"],
])("%s is understood", async (text, moment) => {
  const { answers } = draw();
  await retype(`${text}{Enter}`);
  expect(answers()).toEqual([moment]);
});

test.each([
  ["soon", "Enter a date and a time as YYYY/MM/DD HH:mm."],
  ["2024/02/10 25:00", "Enter a date and a time as YYYY/MM/DD HH:mm."],
  ["2029/12/20 18:01", "Enter a time between 2020/01/05 08:00 and 2029/12/20 18:00."],
])("%s is told what is wrong with it", async (text, message) => {
  const { answers } = draw();
  await retype(`${text}{Enter}`);
  expect(screen.getByRole("alert").textContent).toBe(message);
  expect(field().value).toBe(text);
  expect(answers()).toEqual([]);
});

test("a moment that may be missing can be cleared; one that must be there comes back", async () => {
  const { answers, change } = draw({ default: null });
  await userEvent.click(screen.getByRole("button", { name: "Clear value" }));
  expect(answers()).toEqual([null]);
  change({ default: "2024-02-10T09:30" });
  await retype(" {Enter}");
  expect(answers()).toEqual([null]);
});
