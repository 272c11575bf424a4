import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import { code } from "./code";

const draw = (fields: Parameters<typeof stage<"code">>[2]) => stage(code, "code", fields, {});
const block = () => screen.getByTestId("stCode");

test("code is readable before its colours are there, and the same after", async () => {
  const source = 'def f():\n    """a\n    b"""\n    return 1';
  draw({ body: source });
  expect(block().textContent).toBe(source);
  await waitFor(() => expect(block().querySelector(".token.keyword")?.textContent).toBe("def"));
  expect(block().textContent).toBe(source);
});

test("a language beyond the common ones is coloured too", async () => {
  draw({ body: "module Main where", language: "haskell" });
  await waitFor(() => expect(block().querySelector(".token.keyword")?.textContent).toBe("module"), { timeout: 5000 });
});

test.each([null, "no-such-language"])("language %s stays plain", async (language) => {
  draw({ body: "<b>x</b>", language });
  await new Promise((done) => setTimeout(done, 50));
  expect(block().textContent).toBe("<b>x</b>");
  expect(block().querySelector("b, .token")).toBeNull();
});

test("line numbers are no part of the text", () => {
  draw({ body: "a\nb", line_numbers: true });
  expect(block().textContent).toBe("a\nb");
  expect(block().querySelector("code")?.dataset.numbered).toBe("true");
});

test("the height is the script's", () => {
  draw({ body: "a", height: 120 });
  expect(block().style.height).toBe("120px");
});

test("the button copies the code and says so", async () => {
  const user = userEvent.setup();
  draw({ body: "a\nb" });
  await user.click(screen.getByRole("button", { name: "Copy to clipboard" }));
  expect(await navigator.clipboard.readText()).toBe("a\nb");
  expect(screen.getByRole("status").textContent).toBe("Copied");
});

test("copying works without the clipboard API", async () => {
  vi.stubGlobal("navigator", { ...navigator, clipboard: undefined });
  let copied = "";
  document.execCommand = vi.fn(() => {
    copied = (document.activeElement as HTMLTextAreaElement).value;
    return true;
  });
  draw({ body: "a\nb" });
  screen.getByRole("button", { name: "Copy to clipboard" }).click();
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Copied"));
  expect(copied).toBe("a\nb");
  expect(document.querySelector("textarea")).toBeNull();
  vi.unstubAllGlobals();
});

test("a copy that fails says so", async () => {
  vi.stubGlobal("navigator", { ...navigator, clipboard: undefined });
  document.execCommand = vi.fn(() => false);
  draw({ body: "a" });
  screen.getByRole("button", { name: "Copy to clipboard" }).click();
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("Could not copy"));
  vi.unstubAllGlobals();
});
