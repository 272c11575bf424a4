import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, onTestFinished, test } from "vitest";
import { insert, openApp } from "../testing/app";
import { stage } from "../testing/stage";
import { exception } from "./exception";

const draw = (fields: Parameters<typeof stage<"exception">>[2]) => stage(exception, "exception", fields, {});
const message = () => screen.getByTestId("stExceptionMessage").textContent;

test("an exception tells its type and message, whatever the message holds", () => {
  draw({ type: "ValueError", message: "bad *x* <b>y</b>" });
  expect(screen.getByRole("alert").contains(screen.getByTestId("stExceptionMessage"))).toBe(true);
  expect(message()).toBe("ValueError: bad *x* <b>y</b>");
});

test("a message in Markdown is drawn as such", () => {
  draw({ type: "StreamlitAPIException", message: "use **one**", markdown: true });
  expect(message()).toBe("StreamlitAPIException: use one");
});

test("what has no type shows its message alone", () => {
  draw({ type: "", message: "words" });
  expect(message()).toBe("words");
});

test("a type without a message stands alone", () => {
  draw({ type: "KeyError", message: "" });
  expect(message()).toBe("KeyError");
});

test("the trace shows one row a frame", () => {
  draw({ type: "E", message: "m", trace: ['File "a.py", line 1\n    x', 'File "b.py", line 2\n    y'] });
  expect(screen.getAllByTestId("stExceptionTraceRow").map((row) => row.textContent)).toEqual([
    'File "a.py", line 1\n    x',
    'File "b.py", line 2\n    y',
  ]);
});

test("the whole report can be copied", async () => {
  const user = userEvent.setup();
  draw({ type: "E", message: "m", trace: ["row"] });
  await user.click(screen.getByRole("button", { name: /copy/i }));
  expect(await navigator.clipboard.readText()).toBe("E: m\n\nTraceback:\nrow");
});

const links = () =>
  screen
    .queryAllByRole<HTMLAnchorElement>("link", { name: /^Ask/ })
    .map(({ textContent, href }) => [textContent, href]);

test("on the author's own machine others can be asked what an error means", () => {
  draw({ type: "E", message: "a & b", trace: ["row"] });
  expect(links()).toEqual([
    ["Ask Google", "https://www.google.com/search?q=E%3A%20a%20%26%20b"],
    ["Ask ChatGPT", "https://chatgpt.com/?q=E%3A%20a%20%26%20b%0A%0ATraceback%3A%0Arow"],
  ]);
});

test("a question is no longer than an address may be, and holds whole letters", () => {
  draw({ type: "E", message: "😀".repeat(5000) });
  expect(links()).toHaveLength(2);
  for (const [, address] of links()) expect(decodeURIComponent(address ?? "")).toMatch(/=E: (😀){1497}$/u);
});

test("elsewhere nobody is told of the author's code, unless the author wants it", async () => {
  const local = location.href;
  location.href = "https://app.example.com/";
  onTestFinished(() => {
    location.href = local;
  });
  draw({ type: "E", message: "m" });
  expect(links()).toEqual([]);
  cleanup();
  openApp([insert(5, { $: "exception", type: "E", message: "m" })], { options: { "client.showErrorLinks": true } });
  await screen.findByTestId("stException");
  expect(links()).toHaveLength(2);
});

test("a warning is no error", () => {
  draw({ type: "UserWarning", message: "careful", warning: true });
  expect(screen.getByTestId("stAlertContentWarning")).toBeTruthy();
  expect(links()).toEqual([]);
});
