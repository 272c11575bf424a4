import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { pagination } from "./pagination";

const draw = (fields: Partial<Elements["pagination"]> = {}, value = 1) =>
  stage(pagination, "pagination", { num_pages: 20, ...fields }, { value });
const button = (name: string) => screen.getByRole("button", { name });
const numbers = () => screen.queryAllByRole("button", { name: /^Page / }).map((page) => page.textContent);

test("a press on a number goes there", async () => {
  const { answers } = draw();
  await userEvent.click(button("Page 4"));
  expect(answers()).toEqual([4]);
  expect(button("Page 4").getAttribute("aria-current")).toBe("page");
});

test("the arrows go one page on and back, and keep the focus at the ends", async () => {
  const { answers } = draw({ num_pages: 2 });
  await userEvent.click(button("Next page"));
  await userEvent.click(button("Next page"));
  expect(answers()).toEqual([2]);
  expect(button("Next page").getAttribute("aria-disabled")).toBe("true");
  expect(document.activeElement).toBe(button("Next page"));
  await userEvent.click(button("Previous page"));
  expect(answers()).toEqual([2, 1]);
});

test("the present page again sends nothing", async () => {
  const { answers } = draw({}, 3);
  await userEvent.click(button("Page 3"));
  expect(answers()).toEqual([]);
});

test.each([
  [7, ["1", "2", "3", "4", "5", "20"]],
  [1, ["1", "2", "3", "20"]],
  [0, []],
])("of 20 pages at most %d show", (max_visible_pages, shown) => {
  draw({ max_visible_pages });
  expect(numbers()).toEqual(shown);
});

test("without a limit all pages show", () => {
  draw({ max_visible_pages: null });
  expect(numbers()).toHaveLength(20);
});

test("it is a landmark that says which page is shown", () => {
  draw({ max_visible_pages: 0 }, 3);
  expect(screen.getByRole("navigation", { name: "Pagination" }).textContent).toBe("Page 3 of 20");
});

test("a disabled one takes no press", async () => {
  const { answers } = draw({ disabled: true }, 3);
  await userEvent.click(button("Page 4"));
  await userEvent.click(button("Next page"));
  expect(answers()).toEqual([]);
});
