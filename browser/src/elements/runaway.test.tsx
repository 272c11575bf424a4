import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { runaway } from "./runaway";

const FIELDS = {
  title: "This app reruns without end",
  message: "25 reruns in a row.",
  trace: ["app.py:12 in refresh (25 times)"],
  keys: ["n", "todo"],
  remedy: "Call st.rerun only where something has changed.",
};
const draw = (fields: Partial<typeof FIELDS> = {}) =>
  stage(runaway, "runaway", { ...FIELDS, ...fields }, { value: false });

test("it is announced at once, and says what happened and what helps", () => {
  draw();
  const box = within(screen.getByRole("alert"));
  box.getByText(FIELDS.title);
  box.getByText(FIELDS.message);
  box.getByText(FIELDS.remedy);
  expect(box.getByRole("listitem").textContent).toBe("app.py:12 in refresh (25 times)");
  box.getByText("n, todo");
});

test.each([
  ["Go on", true],
  ["Stop", false],
])("%s answers", async (name, answer) => {
  const { answers } = draw();
  await userEvent.click(screen.getByRole("button", { name }));
  expect(answers()).toEqual([answer]);
});

test("what is not known is left out", () => {
  draw({ trace: [], keys: [] });
  expect(screen.queryByRole("list")).toBeNull();
  expect(screen.queryByText(/session_state/)).toBeNull();
});
