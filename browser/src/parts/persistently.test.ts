// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from "vitest";
import { persistently, reached } from "./persistently";

test("what cannot be fetched is fetched again after a while, without an end, until it comes", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const fetch = vi.fn(() => Promise.resolve("code"));
  for (let time = 0; time < 3; time += 1) fetch.mockRejectedValueOnce(new Error("offline"));
  const failed = vi.fn();
  const fetched = persistently(fetch, failed);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await fetched).toBe("code");
  expect([fetch.mock.calls.length, failed.mock.calls.length]).toEqual([4, 3]);
  reached();
  expect(vi.getTimerCount()).toBe(0);
});

test("a style sheet that did not come is fetched again before the code that needs it", async () => {
  document.head.innerHTML = '<link rel="stylesheet" href="./lost.css">';
  const [lost] = document.head.children;
  const fetch = vi.fn(() => Promise.resolve("code")).mockRejectedValueOnce(new Error("no style"));
  const fetched = persistently(fetch);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledOnce());
  reached();
  const [link] = document.head.children;
  expect(link).not.toBe(lost);
  expect(fetch).toHaveBeenCalledOnce();
  link?.dispatchEvent(new Event("load"));
  expect(await fetched).toBe("code");
});
