import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, onTestFinished, test, vi } from "vitest";
import { promised } from "../testing/promised";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { downloadButton } from "./download_button";

/** Draws the button, and notes what the browser is told to save. */
function draw(fields: Partial<Elements["download_button"]> = {}) {
  const saved: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.getAttribute("href")} as ${this.download}`);
  });
  onTestFinished(() => click.mockRestore());
  const props = { label: "Get", file_name: "a.txt", url: "media/1.txt", ...fields };
  return { saved, ...stage(downloadButton, "download_button", props, { value: false }) };
}

/** A server that answers one request when the test wants. */
function makes() {
  const { promise, resolve, reject } = promised<Response>();
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: URL, { method }: { method: string }) => {
    asked.push(`${method} ${url.pathname}${url.search}`);
    return promise;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return { asked, says: (said: object) => act(async () => resolve(Response.json(said))), reject };
}

const button = () => screen.getByRole<HTMLButtonElement>("button", { name: "Get" });

test("a click saves the file and starts a run", async () => {
  const { saved, answers } = draw();
  await userEvent.click(button());
  expect(saved).toEqual(["media/1.txt as a.txt"]);
  expect(answers()).toEqual([true]);
  expect(screen.getByTestId("stBaseButton-secondary")).toBe(button());
});

test("where the script says so, it starts none", async () => {
  const { saved, answers } = draw({ ignore: true });
  await userEvent.click(button());
  expect(saved.length).toBe(1);
  expect(answers()).toEqual([]);
});

test("a file that is made when it is asked for is saved when it is made, once", async () => {
  const { asked, says } = makes();
  const { saved, answers } = draw({ url: null });
  await userEvent.click(button());
  await userEvent.click(button());
  expect(asked).toEqual(["POST /_stcore/download/session?widget=widget"]);
  expect(answers()).toEqual([true]);
  expect(saved).toEqual([]);
  await says({ url: "media/2.txt" });
  expect(saved).toEqual(["media/2.txt as a.txt"]);
});

test("a file that cannot be made says why", async () => {
  const { says } = makes();
  const { saved } = draw({ url: null });
  await userEvent.click(button());
  await says({ error: "ValueError: no paper" });
  expect(screen.getByRole("alert").textContent).toBe("ValueError: no paper");
  expect(saved).toEqual([]);
});

test("a lost connection is told as such", async () => {
  const { reject } = makes();
  draw({ url: null });
  await userEvent.click(button());
  await act(async () => reject(new TypeError("network")));
  expect(screen.getByRole("alert").textContent).toBe("The connection was lost. Try again.");
});

test("disabled, it saves nothing", async () => {
  const { saved, answers } = draw({ disabled: true });
  await userEvent.click(button());
  expect([saved, answers()]).toEqual([[], []]);
});
