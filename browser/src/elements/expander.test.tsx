import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { loaded } from "../testing/loaded";

await loaded("expander");

const details = () => screen.getByTestId("stExpander").querySelector("details") as HTMLDetailsElement;
const inside = insert(6, { $: "text", body: "inside" }, { parent: 5, after: 0 });

test("an expander stays as the user left it when the script runs again", async () => {
  const { frame } = openApp([insert(5, { $: "expander", label: "More" }), inside]);
  expect(details().open).toBe(false);
  await userEvent.click(screen.getByText("More"));
  frame([["s", 5, { label: "Much more" }]]);
  expect(details().open).toBe(true);
  expect(screen.getByText("inside")).toBeTruthy();
});

test("a script that asks for another state is heard", async () => {
  const { frame } = openApp([insert(5, { $: "expander", label: "More", expanded: true }), inside]);
  expect(details().open).toBe(true);
  frame([["s", 5, { expanded: false }]]);
  expect(details().open).toBe(false);
});

test("untracked, opening asks the server nothing", async () => {
  const { server } = openApp([insert(5, { $: "expander", label: "More" }), inside]);
  await userEvent.click(screen.getByText("More"));
  expect(server.events).toEqual([]);
});

test("tracked, opening and closing are answers", async () => {
  const { server, frame } = openApp([
    insert(5, { $: "expander", label: "More" }, { widget: "w", value: false }),
    inside,
  ]);
  await userEvent.click(screen.getByText("More"));
  expect(server.events).toEqual([["e", 1, { w: true }, null, null]]);
  frame([["v", 5, false]]);
  expect(details().open).toBe(false);
  await act(async () => {});
  expect(server.events).toHaveLength(1);
});

test("a step shows its sign, or a circle; one without content ends the row of steps", () => {
  openApp([
    insert(5, { $: "expander", label: "First", type: "step", icon: "🎈" }),
    insert(6, { $: "text", body: "inside" }, { parent: 5, after: 0 }),
    insert(7, { $: "expander", label: "Last", type: "step" }, { after: 5 }),
  ]);
  const [first, last] = screen.getAllByTestId("stExpander");
  expect(first?.dataset).toMatchObject({ type: "step" });
  expect(first?.querySelector("summary")?.textContent).toBe("🎈First");
  expect(first?.dataset.empty).toBeUndefined();
  expect(last?.querySelector("summary circle")).toBeTruthy();
  expect(last?.dataset.empty).toBe("true");
});
