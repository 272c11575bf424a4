import { act, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { insert, openApp } from "../testing/app";
import { loaded } from "../testing/loaded";

await loaded("spinner");

afterEach(() => void vi.useRealTimers());

test("a spinner says what goes on, and goes with its node", () => {
  const { frame } = openApp([insert(5, { $: "spinner", text: "Computing" })]);
  expect(screen.getByTestId("stSpinner").textContent).toBe("Computing");
  frame([["d", [5]]]);
  expect(screen.queryByTestId("stSpinner")).toBeNull();
});

test("a spinner that shows the time counts seconds, then minutes", () => {
  vi.useFakeTimers();
  openApp([insert(5, { $: "spinner", text: "Computing", show_time: true })]);
  const spinner = screen.getByTestId("stSpinner");
  act(() => void vi.advanceTimersByTime(2_500));
  expect(spinner.textContent).toBe("Computing(2.5 seconds)");
  act(() => void vi.advanceTimersByTime(60_000));
  expect(spinner.textContent).toBe("Computing(1 min 2 s)");
});
