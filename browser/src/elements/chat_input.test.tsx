import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { chatInput } from "./chat_input";

const draw = (fields: Partial<Elements["chat_input"]> = {}) =>
  stage(chatInput, "chat_input", { placeholder: "Say", ...fields }, { value: null });
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Say" });
const send = () => screen.getByRole<HTMLButtonElement>("button", { name: "Send message" });

test("Enter sends and empties the field, Shift+Enter starts a line", async () => {
  const { answers } = draw();
  await userEvent.type(field(), "one{Shift>}{Enter}{/Shift}two");
  expect(answers()).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(answers()).toEqual([["one\ntwo", [], null]]);
  expect(field().value).toBe("");
  expect(document.activeElement).toBe(field());
});

test("the button sends, too, and the field has the focus again", async () => {
  const { answers } = draw();
  expect(send().disabled).toBe(true);
  await userEvent.type(field(), "hi");
  await userEvent.click(send());
  expect(answers()).toEqual([["hi", [], null]]);
  expect(document.activeElement).toBe(field());
});

test("nothing but white space is not sent", async () => {
  const { answers } = draw();
  await userEvent.type(field(), "  {Enter}");
  expect(answers()).toEqual([]);
});

test("Enter that ends the composing of a word sends nothing", async () => {
  const { answers } = draw();
  await userEvent.type(field(), "ni");
  fireEvent.keyDown(field(), { key: "Enter", isComposing: true });
  fireEvent.keyDown(field(), { key: "Enter", keyCode: 229 });
  expect(answers()).toEqual([]);
});

test("a rerun keeps what is typed, the script's text replaces it, even the same one again", async () => {
  const { rerun, give } = draw();
  await userEvent.type(field(), "mine");
  rerun();
  expect(field().value).toBe("mine");
  give([4, "yours"]);
  expect(field().value).toBe("yours");
  await userEvent.type(field(), " and mine");
  give(null);
  expect(field().value).toBe("yours and mine");
  give([6, "yours"]);
  expect(field().value).toBe("yours");
});

test("max_chars is counted and kept", async () => {
  draw({ max_chars: 3 });
  await userEvent.type(field(), "abcd");
  expect(field().value).toBe("abc");
  expect(screen.getByTestId("InputInstructions").textContent).toBe("3/3");
});

test("disabled, it takes nothing", () => {
  draw({ disabled: true });
  expect(field().disabled).toBe(true);
  expect(send().disabled).toBe(true);
});

/** A page with two fields below, the first with this mode, and a button. */
async function page(mode: string, fields: object = {}) {
  const app = openApp([
    insert(5, { $: "chat_input", placeholder: "Say", submit_mode: mode, ...fields }, { parent: 3, widget: "say" }),
    insert(6, { $: "chat_input", placeholder: "Other", submit_mode: mode }, { parent: 3, widget: "other" }),
    insert(7, { $: "button", label: "Press" }, { after: 0, widget: "press" }),
  ]);
  await screen.findByRole("textbox", { name: "Say" });
  return { ...app, other: screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Other" }) };
}

test("O06: a field of the mode 'disable' waits for the end of its run, and has the focus again", async () => {
  const { frame, other } = await page("disable");
  await userEvent.type(field(), "hi{Enter}");
  expect(field().disabled).toBe(true);
  expect(other.disabled).toBe(false);
  frame([], "running");
  expect(field().disabled).toBe(true);
  frame([]);
  expect(field().disabled).toBe(false);
  expect(document.activeElement).toBe(field());
});

test("O06: the run of another widget leaves it alone, also when it interrupts its own", async () => {
  const { frame } = await page("disable");
  await userEvent.click(screen.getByRole("button", { name: "Press" }));
  expect(field().disabled).toBe(false);
  frame([]);
  await userEvent.type(field(), "hi{Enter}");
  frame([], "running");
  await userEvent.click(screen.getByRole("button", { name: "Press" }));
  expect(field().disabled).toBe(true);
  frame([], "running");
  expect(field().disabled).toBe(false);
});

test("O06: a field of the mode 'stop' offers to stop its run", async () => {
  const { frame, server } = await page("stop");
  await userEvent.type(field(), "hi{Enter}");
  frame([], "running");
  expect(screen.getAllByRole("button", { name: "Send message" })).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Stop script" }));
  expect(server.wire.received.at(-1)).toEqual(["x"]);
  frame([]);
  expect(screen.queryByRole("button", { name: "Stop script" })).toBeNull();
  expect(field().disabled).toBe(false);
});

test("O06: what the script has disabled stays so, and offers nothing", async () => {
  const { frame } = await page("stop");
  await userEvent.type(field(), "hi{Enter}");
  frame([["s", 5, { disabled: true }]], "running");
  expect(screen.queryByRole("button", { name: "Stop script" })).toBeNull();
  frame([]);
  expect(field().disabled).toBe(true);
});

test("a field of the mode 'submit' takes the next message while the run goes on", async () => {
  const { frame, server } = await page("submit");
  await userEvent.type(field(), "one{Enter}");
  frame([], "running");
  await userEvent.type(field(), "two{Enter}");
  expect(server.events.map(([, , values]) => values)).toEqual([{ say: ["one", [], null] }, { say: ["two", [], null] }]);
});
