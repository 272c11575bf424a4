import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";

const inside = insert(6, { $: "text", body: "inside" }, { parent: 5, after: 0 });
const open = async (fields: object = {}) => {
  const app = openApp([insert(5, { $: "status", label: "Work", ...fields }), inside]);
  await screen.findByTestId("stExpander");
  return app;
};
const details = () => screen.getByTestId("stExpander").querySelector("details") as HTMLDetailsElement;

test.each([
  ["running", "stExpanderIconSpinner", "Running"],
  ["complete", "stExpanderIconCheck", "Complete"],
  ["error", "stExpanderIconError", "Failed"],
])("the state %s has a sign, and a word for who listens", async (state, sign, word) => {
  const { frame } = await open({ state: "running" });
  frame([["s", 5, { state }]]);
  expect(screen.getByTestId(sign)).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe(word);
});

test("it stays as the user left it until the script says otherwise", async () => {
  const { frame, server } = await open();
  await userEvent.click(screen.getByText("Work"));
  frame([["s", 5, { state: "complete", label: "Done" }]]);
  expect(details().open).toBe(true);
  frame([["s", 5, { expanded: true }]]);
  frame([["s", 5, { expanded: false }]]);
  expect(details().open).toBe(false);
  expect(server.events).toEqual([]);
});
