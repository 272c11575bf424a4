import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { insert, openApp } from "../testing/app";

const line = (node: number, after: number) => insert(node, { $: "text", body: "x" }, { parent: 5, after });

async function log() {
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(100);
  const { frame } = openApp([insert(5, { $: "container", height: 100, autoscroll: true }), line(6, 0)]);
  const box = screen.getAllByTestId("stVerticalBlock")[1] as HTMLElement;
  // The code that follows is on its way.
  await vi.waitFor(() => expect(box.scrollTop).toBe(500));
  const grow = async (node: number) => {
    frame([line(node, node - 1)]);
    await act(async () => {});
  };
  return { box, grow };
}

test("a container that follows its end stays there while it grows", async () => {
  const { box, grow } = await log();
  box.scrollTop = 400;
  box.dispatchEvent(new Event("scroll"));
  await grow(7);
  expect(box.scrollTop).toBe(500);
});

test("it stays where the user has scrolled back to", async () => {
  const { box, grow } = await log();
  box.scrollTop = 120;
  box.dispatchEvent(new Event("scroll"));
  await grow(7);
  expect(box.scrollTop).toBe(120);
});

test("a small step back is one, and the end goes on being followed once it is reached again", async () => {
  const { box, grow } = await log();
  box.scrollTop = 390;
  box.dispatchEvent(new Event("scroll"));
  await grow(7);
  expect(box.scrollTop).toBe(390);
  box.scrollTop = 400;
  box.dispatchEvent(new Event("scroll"));
  await grow(8);
  expect(box.scrollTop).toBe(500);
});

test.each([
  [null, 100, true],
  [null, "content", false],
  [false, 100, false],
])("with autoscroll=%j and the height %j a conversation's end is followed: %j", async (autoscroll, height, follows) => {
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(100);
  openApp([
    insert(5, { $: "container", height, autoscroll }),
    insert(6, { $: "chat_message", name: "user" }, { parent: 5, after: 0 }),
  ]);
  await screen.findByTestId("stChatMessage");
  await act(() => import("./autoscroll"));
  expect((screen.getAllByTestId("stVerticalBlock")[1] as HTMLElement).scrollTop > 0).toBe(follows);
});
