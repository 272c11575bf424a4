import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { textArea } from "./text_area";

const draw = (fields: Partial<Elements["text_area"]> = {}, value: string | null = "") =>
  stage(textArea, "text_area", { label: "Story", ...fields }, { value });
const field = () => screen.getByLabelText<HTMLTextAreaElement>("Story");

test("Enter starts a line, Ctrl+Enter sends the text", async () => {
  const { answers } = draw();
  await userEvent.type(field(), "one{Enter}two");
  expect(answers()).toEqual([]);
  expect(screen.getByTestId("InputInstructions").textContent).toBe("Press Ctrl+Enter to apply");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(answers()).toEqual(["one\ntwo"]);
  expect(screen.queryByTestId("InputInstructions")).toBeNull();
});

test("leaving the field sends the text", async () => {
  const { answers } = draw({}, "one");
  await userEvent.type(field(), "!");
  await userEvent.tab();
  expect(answers()).toEqual(["one!"]);
});

test("a required text is not sent empty", async () => {
  const { answers } = draw({ required: true }, "one");
  await userEvent.clear(field());
  await userEvent.tab();
  expect(answers()).toEqual([]);
  expect(screen.getByRole("alert").textContent).toBe("This field is required.");
});

test("a rerun keeps what is typed, another value replaces it", async () => {
  const { rerun, give } = draw({}, "one");
  await userEvent.type(field(), " more");
  rerun();
  expect(field().value).toBe("one more");
  give("two");
  expect(field().value).toBe("two");
});

test("max_chars is counted and kept", async () => {
  draw({ max_chars: 3 });
  await userEvent.type(field(), "abcd");
  expect(field().value).toBe("abc");
  expect(screen.getByText("3/3")).toBeTruthy();
});
