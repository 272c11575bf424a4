import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { loaded, shortcutsLoaded } from "../testing/loaded";
import type { Op } from "../wire/messages";

await loaded("expander", "form", "form_submit_button", "number_input", "text_area");
await shortcutsLoaded();

const inForm = (node: number, element: { $: string } & Record<string, unknown>, value: unknown = null) =>
  insert(node, element, { parent: 5, after: node === 6 ? 0 : node - 1, widget: `w${node}`, value, form: "f" });
const submit = (node: number, fields: object = {}) =>
  inForm(node, { $: "form_submit_button", label: "Send", ...fields }, null);

/** A form with a text field and a submit button, and whatever else a test wants. */
const open = (fields: object = {}, more: Op[] = [submit(7)]) =>
  openApp([
    insert(5, { $: "form", ...fields }, { key: "my form", form: "f" }),
    inForm(6, { $: "text_input", label: "Name" }, ""),
    ...more,
  ]);
const field = (name = "Name") => screen.getByLabelText<HTMLInputElement>(name);
const values = ({ server }: ReturnType<typeof open>) => server.events.map((event) => event[2]);

test("what is typed goes up with the submit button, and not before", async () => {
  const page = open();
  await userEvent.type(field(), "you");
  await userEvent.tab();
  expect(values(page)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(values(page)).toEqual([{ w6: "you", w7: true }]);
});

test("a rerun for another reason leaves the edits where they are, unsent", async () => {
  const page = open({}, [
    submit(7),
    insert(8, { $: "button", label: "Other" }, { after: 5, widget: "b", value: false }),
  ]);
  await userEvent.type(field(), "you");
  await userEvent.click(screen.getByRole("button", { name: "Other" }));
  expect(values(page)).toEqual([{ b: true }]);
  page.frame([["v", 6, ""]]);
  expect(field().value).toBe("you");
});

test("Enter in a field presses the first submit button", async () => {
  const page = open({}, [submit(7), submit(8, { label: "Other" })]);
  await userEvent.type(field(), "you{Enter}");
  expect(values(page)).toEqual([{ w6: "you", w7: true }]);
});

test("Enter in a field submits the text also when it is as before", async () => {
  const page = open();
  await userEvent.type(field(), "{Enter}");
  expect(values(page)).toEqual([{ w7: true }]);
});

test("a typed number goes up with the first Enter", async () => {
  const page = open({}, [inForm(7, { $: "number_input", label: "Count", format: "%d", default: 1 }, 1), submit(8)]);
  await userEvent.clear(field("Count"));
  await userEvent.type(field("Count"), "42{Enter}");
  expect(values(page)).toEqual([{ w7: 42, w8: true }]);
});

test("in a text area Enter makes a line, Ctrl+Enter submits", async () => {
  const page = open({}, [inForm(7, { $: "text_area", label: "Story" }, ""), submit(8)]);
  await userEvent.type(screen.getByLabelText("Story"), "a{Enter}b");
  expect(values(page)).toEqual([]);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(values(page)).toEqual([{ w7: "a\nb", w8: true }]);
});

test("Enter on what is not typed into submits nothing", async () => {
  const page = open({}, [
    inForm(7, { $: "checkbox", label: "Ready" }, false),
    inForm(8, { $: "selectbox", label: "Size", options: ["S", "M"] }, "S"),
    submit(9),
  ]);
  for (const control of [screen.getByRole("checkbox"), await screen.findByRole("combobox")]) {
    fireEvent.keyDown(control, { key: "Enter" });
  }
  await Promise.resolve();
  expect(values(page)).toEqual([]);
});

test.each([
  ["it does", {}, [submit(7)], "Press Enter to submit form"],
  ["that is switched off", { enter_to_submit: false }, [submit(7)], undefined],
  ["its first submit button is disabled", {}, [submit(7, { disabled: true })], undefined],
  ["it has no submit button", {}, [], undefined],
])("the hint says that Enter submits the form: %s", async (_, fields, more, hint) => {
  open(fields, more);
  await userEvent.type(field(), "you");
  expect(screen.queryByTestId("InputInstructions")?.textContent).toBe(hint);
});

test("with enter_to_submit off, only a click submits", async () => {
  const page = open({ enter_to_submit: false });
  await userEvent.type(field(), "you{Enter}");
  expect(values(page)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(values(page)).toEqual([{ w6: "you", w7: true }]);
});

test("with the first submit button disabled, Enter submits nothing", async () => {
  const page = open({}, [submit(7, { disabled: true }), submit(8, { label: "Other" })]);
  await userEvent.type(field(), "you{Enter}");
  expect(values(page)).toEqual([]);
});

test("the Enter that ends the composing of a word is not a submit", async () => {
  const page = open();
  fireEvent.keyDown(field(), { key: "Enter", isComposing: true });
  await Promise.resolve();
  expect(values(page)).toEqual([]);
});

test("a form with a fault in it is not submitted: the field says what is wrong and takes the focus", async () => {
  const page = open({}, [
    inForm(7, { $: "text_input", label: "Email", required: true }, ""),
    inForm(8, { $: "number_input", label: "Count", format: "%d", default: 1, max: 5 }, 1),
    submit(9),
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(values(page)).toEqual([]);
  expect(screen.getByRole("alert").textContent).toBe("This field is required.");
  expect(document.activeElement).toBe(field("Email"));
  await userEvent.tab();
  expect(screen.getByRole("alert").textContent).toBe("This field is required.");
  await userEvent.type(field("Email"), "a@b.c");
  await userEvent.clear(field("Count"));
  await userEvent.type(field("Count"), "9{Enter}");
  expect(values(page)).toEqual([]);
  expect(screen.getByRole("alert").textContent).toBe("Enter a number up to 5.");
  await userEvent.clear(field("Count"));
  await userEvent.type(field("Count"), "4{Enter}");
  expect(values(page)).toEqual([{ w7: "a@b.c", w8: 4, w9: true }]);
});

test("what a run clears shows the defaults, and is no edit that the next submit would send", async () => {
  const page = open({ clear_on_submit: true });
  await userEvent.type(field(), "you{Enter}");
  page.frame([["v", 6, ""]]);
  expect(field().value).toBe("");
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(values(page).at(-1)).toEqual({ w7: true });
});

test("edits of a field that left the page meanwhile are not there when it comes back", async () => {
  const page = open();
  await userEvent.type(field(), "you");
  await userEvent.tab();
  page.frame([["d", [6]]]);
  page.frame([inForm(6, { $: "text_input", label: "Name" }, "")]);
  expect(field().value).toBe("");
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(values(page)).toEqual([{ w7: true }]);
});

test("the shortcut of the submit button takes along what is being typed, and leaves the focus there", async () => {
  const page = open({}, [submit(7, { shortcut: "ctrl+k" })]);
  await userEvent.type(field(), "you");
  await userEvent.keyboard("{Control>}k{/Control}");
  expect(values(page)).toEqual([{ w6: "you", w7: true }]);
  expect(document.activeElement).toBe(field());
});

test("two forms keep their edits apart", async () => {
  const page = openApp([
    insert(5, { $: "form" }, { form: "f" }),
    inForm(6, { $: "text_input", label: "One" }, ""),
    submit(7),
    insert(8, { $: "form" }, { after: 5, form: "g" }),
    insert(9, { $: "text_input", label: "Two" }, { parent: 8, after: 0, widget: "w9", value: "", form: "g" }),
    insert(10, { $: "form_submit_button", label: "Other" }, { parent: 8, widget: "w10", form: "g" }),
  ]);
  await userEvent.type(field("One"), "a");
  await userEvent.type(field("Two"), "b{Enter}");
  expect(values(page)).toEqual([{ w9: "b", w10: true }]);
  await userEvent.click(screen.getByRole("button", { name: "Send" }));
  expect(values(page)[1]).toEqual({ w6: "a", w7: true });
});

test("names that style sheets and tests go by", () => {
  open({ border: false }, [submit(7, { type: "primary" })]);
  const form = screen.getByTestId("stForm");
  expect([form.className, form.dataset.border]).toEqual([expect.stringContaining("stForm "), undefined]);
  expect(form.classList).toContain("st-key-my-form");
  expect(screen.getByTestId("stFormSubmitButton").querySelector("button")?.dataset.testid).toBe(
    "stBaseButton-primaryFormSubmit",
  );
});
