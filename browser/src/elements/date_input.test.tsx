import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { dateInput } from "./date_input";

type Fields = Partial<Elements["date_input"]>;
type Value = string | string[] | null;

const BOUNDS = { label: "Day", min: "2020-01-05", max: "2029-12-20" };

const draw = (fields: Fields = {}, value: Value = "2024-02-10", form: string | null = null) =>
  stage(dateInput, "date_input", { ...BOUNDS, ...fields }, { value, form });
const drawStay = (value: string[], fields: Fields = {}) => draw({ several: true, label: "Stay", ...fields }, value);
const field = (name = "Day") => screen.getByRole<HTMLInputElement>("textbox", { name });
const calendar = () => screen.queryByRole("dialog");
const day = (name: string) => screen.getByRole("button", { name });
const openCalendar = () => userEvent.click(screen.getByRole("button", { name: "Open calendar" }));
const focused = () => document.activeElement?.getAttribute("aria-label");

test.each([
  ["YYYY/MM/DD", "2024/02/10"],
  ["DD.MM.YYYY", "10.02.2024"],
  ["MM-DD-YYYY", "02-10-2024"],
] as const)("%s shows the date as %s", (format, text) => {
  draw({ format });
  expect(field().value).toBe(text);
});

test("a press on the field opens the calendar, and leaves the focus to typing", async () => {
  draw();
  await userEvent.click(field());
  expect(calendar()).toBeTruthy();
  expect(document.activeElement).toBe(field());
});

test("a day that is picked is sent, and the calendar closes", async () => {
  const { answers } = draw();
  await openCalendar();
  await userEvent.click(day("Thursday, February 29, 2024"));
  expect(answers()).toEqual(["2024-02-29"]);
  expect(calendar()).toBeNull();
  expect(document.activeElement).toBe(field());
});

test("the chosen day picked again sends nothing", async () => {
  const { answers } = draw();
  await openCalendar();
  expect(day("Saturday, February 10, 2024").getAttribute("aria-pressed")).toBe("true");
  await userEvent.click(day("Saturday, February 10, 2024"));
  expect(answers()).toEqual([]);
  expect(calendar()).toBeNull();
});

test("what is typed is sent by Enter", async () => {
  const { answers } = draw();
  await userEvent.clear(field());
  await userEvent.type(field(), "2024/3/1{Enter}");
  expect(answers()).toEqual(["2024-03-01"]);
  expect(field().value).toBe("2024/03/01");
});

test("what is typed is sent when the focus leaves, and turns the calendar before", async () => {
  const { answers } = draw();
  await userEvent.clear(field());
  await userEvent.type(field(), "20250704");
  expect(screen.getByRole("grid", { name: "July 2025" })).toBeTruthy();
  expect(answers()).toEqual([]);
  await userEvent.click(document.body);
  expect(answers()).toEqual(["2025-07-04"]);
  expect(calendar()).toBeNull();
});

test.each([
  ["soon", "Enter a date as YYYY/MM/DD."],
  ["2024/02/30", "Enter a date as YYYY/MM/DD."],
  ["2031/01/01", "Enter a date between 2020/01/05 and 2029/12/20."],
])("%s is kept, and told what is wrong with it", async (text, message) => {
  const { answers } = draw();
  await userEvent.clear(field());
  await userEvent.type(field(), `${text}{Enter}`);
  expect(screen.getByRole("alert").textContent).toBe(message);
  expect(field().value).toBe(text);
  expect(answers()).toEqual([]);
  await userEvent.clear(field());
  await userEvent.type(field(), "2024/02/11");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("an emptied field goes back to its date, where there must be one", async () => {
  const { answers } = draw({ default: "2024-02-10" });
  await userEvent.clear(field());
  await userEvent.tab();
  await userEvent.click(document.body);
  expect(field().value).toBe("2024/02/10");
  expect(answers()).toEqual([]);
});

test("a date that may be missing can be cleared", async () => {
  const { answers } = draw({ default: null });
  await userEvent.click(screen.getByRole("button", { name: "Clear value" }));
  expect(answers()).toEqual([null]);
  expect(field().value).toBe("");
  expect(field().placeholder).toBe("YYYY/MM/DD");
  expect(screen.queryByRole("button", { name: "Clear value" })).toBeNull();
});

test("a required date cannot be cleared", async () => {
  const { answers } = draw({ default: null, required: true });
  expect(screen.queryByRole("button", { name: "Clear value" })).toBeNull();
  await userEvent.clear(field());
  await userEvent.click(document.body);
  expect(screen.getByRole("alert").textContent).toBe("This field is required.");
  expect(answers()).toEqual([]);
});

test("keys go through the calendar", async () => {
  const { answers } = draw();
  await userEvent.click(field());
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toBe("Saturday, February 10, 2024");
  const way = [
    ["{ArrowRight}", "Sunday, February 11, 2024"],
    ["{ArrowUp}", "Sunday, February 4, 2024"],
    ["{End}", "Saturday, February 10, 2024"],
    ["{Home}", "Sunday, February 4, 2024"],
    ["{PageDown}", "Monday, March 4, 2024"],
    ["{Shift>}{PageUp}{/Shift}", "Saturday, March 4, 2023"],
    ["{ArrowLeft}", "Friday, March 3, 2023"],
  ] as const;
  for (const [key, name] of way) {
    await userEvent.keyboard(key);
    expect(focused()).toBe(name);
  }
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual(["2023-03-03"]);
});

test("days out of bounds are neither reached nor picked", async () => {
  const { answers } = draw({}, "2020-01-06");
  await openCalendar();
  expect(day("Saturday, January 4, 2020").getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(day("Saturday, January 4, 2020"));
  expect(answers()).toEqual([]);
  await userEvent.keyboard("{ArrowUp}");
  expect(focused()).toBe("Sunday, January 5, 2020");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Previous month" }).disabled).toBe(true);
});

test("month and year are chosen from lists, within the bounds", async () => {
  draw();
  await openCalendar();
  const years = within(screen.getByRole("combobox", { name: "Year" })).getAllByRole("option");
  expect([years.at(0)?.textContent, years.at(-1)?.textContent]).toEqual(["2020", "2029"]);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Year" }), "2029");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Month" }), "December");
  expect(screen.getByRole("grid", { name: "December 2029" })).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Next month" }).disabled).toBe(true);
});

test("Escape closes the calendar alone, and sends what was typed", async () => {
  const { answers } = draw();
  await userEvent.clear(field());
  await userEvent.type(field(), "2024/3/1{Escape}");
  expect(calendar()).toBeNull();
  expect(answers()).toEqual(["2024-03-01"]);
});

test("both ends of a range are picked, and sent once", async () => {
  const { answers } = drawStay(["2024-02-01", "2024-02-05"]);
  await openCalendar();
  await userEvent.click(day("Tuesday, February 20, 2024"));
  expect([field("Stay start").value, field("Stay end").value]).toEqual(["2024/02/20", ""]);
  expect(answers()).toEqual([]);
  await userEvent.click(day("Sunday, February 18, 2024"));
  expect(answers()).toEqual([["2024-02-18", "2024-02-20"]]);
  expect(calendar()).toBeNull();
});

test("the days between show while the pointer seeks the end", async () => {
  drawStay(["2024-02-01", "2024-02-05"]);
  await openCalendar();
  await userEvent.click(day("Tuesday, February 20, 2024"));
  await userEvent.hover(day("Thursday, February 22, 2024"));
  const within = [...document.querySelectorAll('[data-within="true"]')].map((cell) => cell.textContent);
  expect(within).toEqual(["20", "21", "22"]);
});

test("the end alone is picked from its own field", async () => {
  const { answers } = drawStay(["2024-02-01", "2024-02-05"]);
  await userEvent.click(field("Stay end"));
  await userEvent.click(day("Friday, February 9, 2024"));
  expect(answers()).toEqual([["2024-02-01", "2024-02-09"]]);
});

test("a range whose end is open is sent when the calendar closes", async () => {
  const { answers } = drawStay([]);
  await openCalendar();
  await userEvent.click(document.querySelector('[data-day$="-15"]') as Element);
  await userEvent.keyboard("{Escape}");
  expect(answers()).toEqual([[expect.stringMatching(/-15$/)]]);
});

test("typed ends are put in order", async () => {
  const { answers } = drawStay(["2024-02-01", "2024-02-05"]);
  await userEvent.clear(field("Stay start"));
  await userEvent.type(field("Stay start"), "2024/03/01{Enter}");
  expect(answers()).toEqual([["2024-02-05", "2024-03-01"]]);
});

test("a required range has both ends", async () => {
  const { answers } = drawStay(["2024-02-01", "2024-02-05"], { required: true });
  await userEvent.clear(field("Stay end"));
  await userEvent.click(document.body);
  expect(screen.getByRole("alert").textContent).toBe("This field is required.");
  expect(answers()).toEqual([]);
});

test("a range that is empty at first can be emptied again", async () => {
  const { answers } = drawStay(["2024-02-01", "2024-02-05"], { default: [] });
  await userEvent.click(screen.getByRole("button", { name: "Clear value" }));
  expect(answers()).toEqual([[]]);
});

test("a disabled field opens nothing", async () => {
  draw({ disabled: true, default: null });
  expect(field().disabled).toBe(true);
  await openCalendar();
  await userEvent.click(field());
  expect(calendar()).toBeNull();
  expect(screen.queryByRole("button", { name: "Clear value" })).toBeNull();
});

test("a date from the server replaces what is typed", async () => {
  const { give } = draw();
  await userEvent.clear(field());
  await userEvent.type(field(), "2024/0");
  give("2025-05-05");
  expect(field().value).toBe("2025/05/05");
});

test("what is typed survives a rerun", async () => {
  const { rerun } = draw();
  await userEvent.clear(field());
  await userEvent.type(field(), "2024/0");
  rerun();
  expect(field().value).toBe("2024/0");
});
