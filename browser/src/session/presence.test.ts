// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { watchPresence } from "./presence";

function watched() {
  let time = 0;
  const session = { wake: vi.fn(), renew: vi.fn() };
  watchPresence(session, () => time);
  const view = (hidden: boolean) => {
    vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
    document.dispatchEvent(new Event("visibilitychange"));
  };
  const away = (milliseconds: number) => {
    view(true);
    time += milliseconds;
    view(false);
  };
  return { session, away };
}

test("a tab that was out of view for a moment tries a due connection at once", () => {
  const { session, away } = watched();
  away(5_000);
  expect(session.wake).toHaveBeenCalledOnce();
  expect(session.renew).not.toHaveBeenCalled();
});

test("after a long time out of view the connection is not trusted any more", () => {
  const { session, away } = watched();
  away(120_000);
  expect(session.renew).toHaveBeenCalledOnce();
});

test("another network means another connection", () => {
  const { session } = watched();
  dispatchEvent(new Event("online"));
  expect(session.renew).toHaveBeenCalledOnce();
});
