// @vitest-environment happy-dom
import { expect, onTestFinished, test } from "vitest";
import { focusFirst } from "./firstField";

function opened(): HTMLElement {
  const body = document.body.appendChild(document.createElement("div"));
  onTestFinished(() => body.remove());
  onTestFinished(focusFirst(body));
  return body;
}

const arrives = async (body: HTMLElement) => {
  const field = document.createElement("input");
  body.append(document.createElement("p"), field);
  await new Promise((done) => setTimeout(done));
  return field;
};

test("a field that comes later takes the focus", async () => {
  const field = await arrives(opened());
  expect(document.activeElement).toBe(field);
});

test("it takes nothing from a user who has begun to act", async () => {
  const body = opened();
  document.dispatchEvent(new Event("keydown"));
  const field = await arrives(body);
  expect(document.activeElement).not.toBe(field);
});

test("only the first one does", async () => {
  const body = opened();
  const first = await arrives(body);
  await arrives(body);
  expect(document.activeElement).toBe(first);
});
