import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { areas, openApp } from "../testing/app";
import type { Op } from "../wire/messages";

const OVERLAY = 4;
const toast = (node: number, body: string, fields: object = {}): Op => [
  "i",
  node,
  OVERLAY,
  node === 5 ? 0 : node - 1,
  { $: "toast", body, ...fields },
  null,
  null,
  null,
  null,
];
const shown = () => screen.queryAllByTestId("stToastText").map((text) => text.textContent);

beforeEach(async () => {
  await import("./Toaster"); // so that its time to load is not in question here
  // happy-dom has no top layer.
  HTMLElement.prototype.showPopover ??= () => {};
  HTMLElement.prototype.hidePopover ??= () => {};
});
afterEach(() => vi.useRealTimers());

async function open(...ops: Op[]) {
  const app = openApp(ops);
  await screen.findAllByTestId("stToast");
  return app;
}

test("messages stack, each announced", async () => {
  const { frame } = await open(toast(5, "**One**"));
  frame([toast(6, "Two", { icon: "✅" })]);
  expect(shown()).toEqual(["One", "Two"]);
  expect(screen.getAllByRole("status").filter((one) => one.dataset.testid === "stToast")).toHaveLength(2);
});

test("one stays when its node goes, and is changed by its node as long as it is there", async () => {
  const { frame } = await open(toast(5, "Reading"));
  frame([["s", 5, { body: "Done" }]]);
  frame([["d", [5]]]);
  expect(shown()).toEqual(["Done"]);
});

test("one goes after its time, which does not pass under the pointer", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await open(toast(5, "Saved", { duration: 2 }), toast(6, "Stays", { duration: null }));
  const message = screen.getAllByTestId("stToast")[0] as HTMLElement;
  fireEvent.pointerEnter(message);
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(shown()).toEqual(["Saved", "Stays"]);
  fireEvent.pointerLeave(message);
  await act(() => vi.advanceTimersByTimeAsync(1_900));
  expect(shown()).toEqual(["Saved", "Stays"]);
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(shown()).toEqual(["Stays"]);
});

test("one that was dismissed does not come back with the page, nor with a change", async () => {
  const { frame, server } = await open(toast(5, "Saved", { duration: null }));
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  frame([["s", 5, { body: "Changed" }]]);
  server.say(["f", 9, "idle", 0, [...areas(), toast(5, "Changed")], true]);
  await act(async () => {});
  expect(shown()).toEqual([]);
});
