import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { textInput } from "./text_input";

const draw = (fields: Partial<Elements["text_input"]> = {}, value: string | null = "", form?: string) =>
  stage(textInput, "text_input", { label: "Name", ...fields }, { value, form });
const field = () => screen.getByLabelText<HTMLInputElement>("Name");

test("typing sends nothing, Enter sends the text once", async () => {
  const { answers } = draw();
  await userEvent.type(field(), "Ada");
  expect(answers()).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual(["Ada"]);
  await userEvent.keyboard("{Enter}");
  await userEvent.tab();
  expect(answers()).toEqual(["Ada"]);
});

test("leaving the field sends the text", async () => {
  const { answers } = draw();
  await userEvent.type(field(), "Ada");
  await userEvent.tab();
  expect(answers()).toEqual(["Ada"]);
});

test("a rerun leaves typed text, caret and focus alone", async () => {
  const { rerun, change } = draw({}, "abc");
  await userEvent.type(field(), "x", { initialSelectionStart: 1, initialSelectionEnd: 1 });
  rerun();
  change({ placeholder: "new" });
  expect(field().value).toBe("axbc");
  expect(field().selectionStart).toBe(2);
  expect(document.activeElement).toBe(field());
});

test("a value from the server replaces typed text for good", async () => {
  const { give } = draw({}, "one");
  await userEvent.type(field(), " more");
  give("two");
  expect(field().value).toBe("two");
  give("one");
  expect(field().value).toBe("one");
});

test("an emptied field whose default is None answers None", async () => {
  const { answers } = draw({ default: null }, "text");
  await userEvent.clear(field());
  await userEvent.tab();
  expect(answers()).toEqual([null]);
});

test("text that breaks the rule is not sent, and the message goes when it is mended", async () => {
  const { answers } = draw({ validate: "^[a-z]+$", validate_message: "Small letters only." });
  await userEvent.type(field(), "Ada{Enter}");
  expect(answers()).toEqual([]);
  expect(screen.getByRole("alert").textContent).toBe("Small letters only.");
  expect(field().getAttribute("aria-invalid")).toBe("true");
  await userEvent.clear(field());
  await userEvent.type(field(), "ada");
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual(["ada"]);
});

test("a required field keeps its last value when it is cleared", async () => {
  const { answers } = draw({ required: true }, "kept");
  await userEvent.clear(field());
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual([]);
  expect(screen.getByRole("alert").textContent).toBe("This field is required.");
});

test("a required field is marked, and called by its label alone", () => {
  draw({ required: true });
  expect(screen.getByTestId("stWidgetLabelRequired").textContent).toBe("(required)");
  expect(screen.getByRole("textbox", { name: "Name" }).getAttribute("aria-required")).toBe("true");
});

test("the hint tells how to apply the text, and how much room is left", async () => {
  draw({ max_chars: 5 });
  await userEvent.type(field(), "abcdefgh");
  expect(field().value).toBe("abcde");
  expect(screen.getByTestId("InputInstructions").textContent).toBe("Press Enter to apply5/5");
  await userEvent.keyboard("{Enter}");
  expect(screen.getByTestId("InputInstructions").textContent).toBe("5/5");
});

test("in a form the hint speaks of the form, and answers wait for it", async () => {
  const { answers } = draw({}, "", "form");
  await userEvent.type(field(), "Ada");
  expect(screen.getByText("Press Enter to submit form")).toBeTruthy();
  await userEvent.tab();
  expect(answers()).toEqual([]);
  expect(field().value).toBe("Ada");
});

test("a live field sends the text when typing pauses", async () => {
  const { answers } = draw({ live: 60 });
  await userEvent.type(field(), "Ada");
  expect(answers()).toEqual([]);
  await vi.waitFor(() => expect(answers()).toEqual(["Ada"]));
});

test("a password can be looked at", async () => {
  draw({ type: "password" });
  expect(field().type).toBe("password");
  await userEvent.click(screen.getByRole("button", { name: "Show password" }));
  expect(field().type).toBe("text");
});

test("Enter that ends the composing of a word sends nothing", async () => {
  const { answers } = draw();
  await userEvent.type(field(), "に");
  field().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing: true }));
  expect(answers()).toEqual([]);
});

test.each(["visible", "hidden", "collapsed"] as const)("a %s label names its field", (label_visibility) => {
  draw({ label_visibility });
  expect(field()).toBeTruthy();
  expect(screen.getByTestId("stWidgetLabel").dataset.visibility).toBe(label_visibility);
});
