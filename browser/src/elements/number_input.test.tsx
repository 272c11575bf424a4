import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { numberInput } from "./number_input";

const draw = (fields: Partial<Elements["number_input"]> = {}, value: number | null = 3) =>
  stage(numberInput, "number_input", { label: "Age", default: 3, ...fields }, { value });
const field = () => screen.getByRole<HTMLInputElement>("spinbutton", { name: "Age" });
const step = (name: "Increment" | "Decrement") => screen.getByRole<HTMLButtonElement>("button", { name });

async function retype(text: string) {
  await userEvent.clear(field());
  await userEvent.type(field(), `${text}{Enter}`);
}

test("the first Enter sends a typed number", async () => {
  const { answers } = draw();
  await retype("42");
  expect(answers()).toEqual([42]);
  await userEvent.tab();
  expect(answers()).toEqual([42]);
});

test("buttons and arrow keys step at once", async () => {
  const { answers } = draw({ step: 2 });
  await userEvent.click(step("Increment"));
  await userEvent.click(field());
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(answers()).toEqual([5, 3, 1]);
});

test("steps leave no dust of binary fractions", async () => {
  const { answers } = draw({ integer: false, step: 0.1 }, 0.2);
  await userEvent.click(step("Increment"));
  expect(answers()).toEqual([0.3]);
});

test("a number outside the range is refused, and said so", async () => {
  const { answers } = draw({ min: 0, max: 10 });
  await retype("11");
  expect(answers()).toEqual([]);
  expect(screen.getByRole("alert").textContent).toBe("Enter a number between 0 and 10.");
  await retype("10");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(answers()).toEqual([10]);
});

test("steps end at the range's ends", () => {
  draw({ min: 3, max: 3 });
  expect(step("Increment").disabled).toBe(true);
  expect(step("Decrement").disabled).toBe(true);
});

test("an integer field cuts fractions off", async () => {
  const { answers } = draw();
  await retype("7.9");
  expect(answers()).toEqual([7]);
  expect(field().value).toBe("7");
});

test.each([
  ["%0.2f", 12.3456, "12.35"],
  ["%e", 31415, "3.141500e+04"],
  ["%d", 3, "3"],
  ["%x", 255, "ff"],
  [null, 2.5, "2.5"],
])("format %s shows %d as %s and sends the number itself", (format, value, shown) => {
  draw({ format, integer: false, step: 0.01 }, value);
  expect(field().value).toBe(shown);
});

test("an emptied field goes back to its number, unless it may be None", async () => {
  const { answers, unmount } = draw();
  await userEvent.clear(field());
  await userEvent.tab();
  expect(answers()).toEqual([]);
  expect(field().value).toBe("3");
  unmount();
  const clearable = draw({ default: null });
  await userEvent.clear(field());
  await userEvent.tab();
  expect(clearable.answers()).toEqual([null]);
});

test("a required number is not sent empty", async () => {
  const { answers } = draw({ default: null, required: true });
  await userEvent.clear(field());
  await userEvent.tab();
  expect(answers()).toEqual([]);
  expect(screen.getByRole("alert").textContent).toBe("This field is required.");
});

test("a rerun keeps what is typed, another value replaces it", async () => {
  const { rerun, give } = draw();
  await userEvent.type(field(), "5");
  rerun();
  expect(field().value).toBe("35");
  give(8);
  expect(field().value).toBe("8");
});
