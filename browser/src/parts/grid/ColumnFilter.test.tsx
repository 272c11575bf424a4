import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { ColumnFilter } from "./ColumnFilter";
import type { Filter } from "./query";
import type { Placed } from "./view";

afterEach(cleanup);

function draw(fields: Partial<Placed>, filter: Filter | null = null) {
  const onFilter = vi.fn();
  const column = { key: "a", name: "a", label: "a", kind: "float", type: "number", index: false, editable: false };
  render(<ColumnFilter column={{ ...(column as Placed), ...fields }} filter={filter} onFilter={onFilter} />);
  return onFilter;
}

test("numbers are filtered from one on, up to another", async () => {
  const onFilter = draw({});
  await userEvent.type(screen.getByLabelText("From"), "1.5");
  await userEvent.type(screen.getByLabelText("To"), "3{Enter}");
  expect(onFilter).toHaveBeenCalledExactlyOnceWith({ min: 1.5, max: 3 });
});

test("texts are filtered by what they contain, and by whether they are there", async () => {
  const onFilter = draw({ type: "text", kind: "text" });
  await userEvent.type(screen.getByLabelText("Contains"), "ab");
  await userEvent.selectOptions(screen.getByLabelText("Values"), "Without missing ones");
  await userEvent.click(screen.getByRole("button", { name: "Apply" }));
  expect(onFilter).toHaveBeenCalledExactlyOnceWith({ contains: "ab", empty: false });
});

test("checkboxes are filtered by their state", async () => {
  const onFilter = draw({ type: "checkbox", kind: "boolean" });
  await userEvent.selectOptions(screen.getByLabelText("Values"), "Checked");
  await userEvent.click(screen.getByRole("button", { name: "Apply" }));
  expect(onFilter).toHaveBeenCalledExactlyOnceWith({ values: [true] });
});

test("a filter is shown as it is, and removed", async () => {
  const onFilter = draw({}, { min: 2, empty: true });
  expect(screen.getByLabelText<HTMLInputElement>("From").value).toBe("2");
  expect(screen.getByLabelText<HTMLSelectElement>("Values").value).toBe("missing");
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));
  expect(onFilter).toHaveBeenCalledExactlyOnceWith(null);
});

test("no condition is no filter", async () => {
  const onFilter = draw({});
  await userEvent.click(screen.getByRole("button", { name: "Apply" }));
  expect(onFilter).toHaveBeenCalledExactlyOnceWith(null);
});
