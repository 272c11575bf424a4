import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { insert, openApp } from "../testing/app";

async function draw(fields: object) {
  openApp([
    insert(5, { $: "chat_message", ...fields }),
    insert(6, { $: "text", body: "Hello" }, { parent: 5, after: 0 }),
  ]);
  return screen.findByTestId("stChatMessage");
}

test("a message is a group that is named by its speaker", async () => {
  await draw({ name: "Ada" });
  const message = screen.getByRole("article", { name: "Chat message from Ada" });
  expect(within(message).getByText("Hello")).toBeTruthy();
});

test.each([
  [{ name: "user", avatar: "user" }, "stChatMessageAvatarUser"],
  [{ name: "ai", avatar: "assistant" }, "stChatMessageAvatarAssistant"],
  [{ name: "Ada", avatar: ":material/home:" }, "stChatMessageAvatarCustom"],
  [{ name: "Ada", avatar: "https://example.com/a.png", picture: true }, "stChatMessageAvatarImage"],
])("%j has the avatar %s", async (fields, testId) => {
  const message = await draw(fields);
  expect(within(message).getByTestId(testId)).toBeTruthy();
});

test.each([
  [{ name: "user", avatar: "🦖" }, "user"],
  [{ name: "human", avatar: "https://example.com/a.png", picture: true }, "user"],
  [{ name: "Ada", avatar: "user" }, "user"],
  [{ name: "assistant", avatar: "assistant" }, undefined],
])("%j is set off as what the user says: %s", async (fields, from) => {
  expect((await draw(fields)).dataset.from).toBe(from);
});

test.each([
  [{ name: "ünal" }, "ÜHello"],
  [{ name: "😀 Ada" }, "😀Hello"],
  [{ name: "" }, "Hello"],
  [{ name: "Ada", avatar: "🦖" }, "🦖Hello"],
])("%j shows as %s", async (fields, text) => {
  expect((await draw(fields)).textContent).toBe(text);
});

test("an address that could run code is no picture's", async () => {
  const message = await draw({ name: "a", avatar: "javascript:alert(1)", picture: true });
  expect(within(message).getByTestId("stChatMessageAvatarImage").getAttribute("src")).toBeNull();
});
