import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { json } from "./json";

const draw = (document: unknown, fields: Partial<Elements["json"]> = {}) =>
  stage(json, "json", { body: typeof document === "string" ? document : JSON.stringify(document), ...fields }, {});
const items = () => screen.getAllByRole("treeitem");
const item = (name: RegExp) => screen.getByRole("treeitem", { name });

test("all is open at first, or as many levels as the script says", () => {
  draw({ a: { b: { c: 1 } } });
  expect(screen.getByTestId("stJson").textContent).toContain('"c": 1');
});

test.each([
  [0, 1],
  [1, 2],
  [2, 3],
])("expanded %d shows %d branches", (expanded, count) => {
  draw({ a: { b: { c: 1 } } }, { expanded });
  expect(items()).toHaveLength(count);
});

test("a press opens and closes a branch", async () => {
  draw({ a: { b: 1 } }, { expanded: 1 });
  await userEvent.click(screen.getByText('"a":', { exact: false }));
  expect(item(/"b": 1/).getAttribute("aria-expanded")).toBeNull();
  await userEvent.click(screen.getByText('"a":', { exact: false }));
  expect(items()).toHaveLength(2);
});

test("keys walk, open, close and copy", async () => {
  const user = userEvent.setup();
  draw({ a: { b: [1, 2] }, c: "text" }, { expanded: 1 });
  await user.tab();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.textContent).toContain('"a"');
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement?.textContent).toContain('"b"');
  await user.keyboard("{Control>}c{/Control}");
  expect(await navigator.clipboard.readText()).toBe("[\n  1,\n  2\n]");
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(items()).toHaveLength(3);
  await user.keyboard("{End}{Control>}c{/Control}");
  expect(await navigator.clipboard.readText()).toBe("text");
  await user.keyboard("{Home}{ArrowLeft}");
  expect(items()).toHaveLength(1);
});

test("of a long list the first hundred are drawn, then more on demand", async () => {
  draw(Array.from({ length: 250 }, (_, place) => place));
  expect(items()).toHaveLength(102);
  await userEvent.click(item(/^Show 150 more of 250$/));
  expect(items()).toHaveLength(251);
});

test("a document of very many branches does not open them all", () => {
  draw(Array.from({ length: 90 }, () => ({ a: [1, 2, 3, 4, 5, 6, 7, 8, 9] })));
  expect(items().length).toBeLessThan(700);
  expect(items().length).toBeGreaterThan(90);
});

test("what a user has opened stays open when the data change", async () => {
  const { change } = draw({ a: { b: 1 } }, { expanded: 1 });
  await userEvent.click(screen.getByText('"a":', { exact: false }));
  change({ body: '{"new": 0, "a": {"b": 2}}' });
  expect(item(/"b": 2/)).toBeTruthy();
});

test("links lead somewhere, long texts are cut until asked for", async () => {
  draw({ link: "https://example.com/a", long: "x".repeat(5000) });
  expect(screen.getByRole("link").getAttribute("href")).toBe("https://example.com/a");
  await userEvent.click(screen.getByRole("button", { name: "Show all 5000 characters" }));
  expect(screen.getByTestId("stJson").textContent).toContain("x".repeat(5000));
});

test("a text that is no JSON says where", () => {
  draw('{"a": 1,\n "b": }');
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("line 2, column 7");
  expect(within(alert).getByText("}").tagName).toBe("MARK");
});

test("a large document is fetched", async () => {
  const fetched = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response('{"far": 1}'));
  stage(json, "json", { url: "media/x.json" }, {});
  await waitFor(() => expect(item(/"far": 1/)).toBeTruthy());
  expect(String(fetched.mock.calls[0]?.[0])).toMatch(/\/media\/x\.json$/);
});

test("a document that cannot be fetched says so", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("", { status: 404 }));
  stage(json, "json", { url: "media/y.json" }, {});
  expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded");
});
