import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { Icon, materialName } from "../parts/Icon";
import { Layout } from "../parts/Layout";
import { safeImage } from "../parts/markdown/links";
import type { Elements } from "../wire/elements.gen";
import css from "./chat_message.module.css";

export const chatMessage = block("chat_message", ({ node, width, ...speaker }) => (
  <Layout node={node} width={width}>
    <div
      className={`stChatMessage ${css.message}`}
      data-testid="stChatMessage"
      data-from={isUser(speaker) ? "user" : undefined}
    >
      <Avatar {...speaker} />
      <article
        className={css.content}
        data-testid="stChatMessageContent"
        aria-label={`Chat message from ${speaker.name}`}
      >
        <Flow>
          <Children of={node} />
        </Flow>
      </article>
    </div>
  </Layout>
));

/** Whether it is the user who says it, whatever the avatar is. */
function isUser({ name, avatar }: Speaker): boolean {
  return ["user", "human"].includes(name.toLowerCase()) || avatar === "user";
}

type Speaker = Pick<Elements["chat_message"], "name" | "avatar" | "picture">;

const TEST_IDS: Record<string, string> = {
  user: "stChatMessageAvatarUser",
  assistant: "stChatMessageAvatarAssistant",
};

function Avatar({ name, avatar, picture }: Speaker) {
  if (picture)
    return (
      <img
        className={css.avatar}
        data-testid="stChatMessageAvatarImage"
        src={safeImage(avatar ?? "") ?? undefined}
        alt=""
      />
    );
  const symbol = avatar !== null && (materialName(avatar) !== null || avatar === "spinner");
  return (
    <div
      className={css.avatar}
      data-testid={TEST_IDS[avatar ?? ""] ?? (symbol ? "stChatMessageAvatarCustom" : undefined)}
      data-preset={avatar ?? undefined}
      aria-hidden="true"
    >
      <Sign name={name} avatar={avatar} />
    </div>
  );
}

function Sign({ name, avatar }: Pick<Speaker, "name" | "avatar">) {
  if (avatar === "user")
    return (
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="6.75" r="3.25" />
        <path d="M3.75 17c.6-3.4 3-5 6.25-5s5.65 1.6 6.25 5" />
      </svg>
    );
  if (avatar === "assistant")
    return (
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M10 2.75 11.9 8.1 17.25 10 11.9 11.9 10 17.25 8.1 11.9 2.75 10 8.1 8.1Z" />
      </svg>
    );
  return avatar === null ? [...name.toUpperCase()][0] : <Icon name={avatar} />;
}
