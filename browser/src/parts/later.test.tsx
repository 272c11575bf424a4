import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { stage } from "../testing/stage";
import { useArrived } from "./arrivals";
import type { Drawn } from "./element";
import { later } from "./later";
import { reached } from "./persistently";

afterEach(cleanup);

/** Tells when all code has come. */
function Whole() {
  return useArrived() ? <p>whole</p> : null;
}

const component = (({ node }: { node: number }) => <p>node {node}</p>) as unknown as Drawn<"html">;

test("an element appears when its code has come, and its code is fetched once", async () => {
  const load = vi.fn(() => Promise.resolve(component));
  const Later = later(load);
  expect(load).not.toHaveBeenCalled();
  render(
    <>
      <Later node={1} />
      <Later node={2} />
    </>,
  );
  expect(screen.queryByText("node 1")).toBeNull();
  await act(async () => {});
  expect(screen.getByText("node 1")).toBeTruthy();
  expect(screen.getByText("node 2")).toBeTruthy();
  expect(load).toHaveBeenCalledOnce();
});

test("once the code is here, a further element draws at once", async () => {
  const Later = later(() => Promise.resolve(component));
  render(<Later node={1} />);
  await act(async () => {});
  render(<Later node={2} />);
  expect(screen.getByText("node 2")).toBeTruthy();
});

test("the page is whole when the code of all that it shows has come, of what that holds as well", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const Inner = later(() => Promise.resolve(component));
  const outer = (({ node }: { node: number }) => <Inner node={node} />) as unknown as Drawn<"html">;
  const Outer = later(() => Promise.resolve(outer));
  const shown = () => [screen.queryByText("node 1"), screen.queryByText("whole")].map(Boolean);
  render(
    <>
      <Whole />
      <Outer node={1} />
    </>,
  );
  await act(async () => {});
  expect(shown()).toEqual([true, false]);
  await act(async () => vi.runAllTimers());
  expect(shown()).toEqual([true, true]);
});

test("code that cannot be fetched keeps no page waiting, and is fetched again when the server can be reached", async () => {
  const load = vi.fn(() => Promise.resolve(component)).mockRejectedValueOnce(new Error("offline"));
  render(<Whole />);
  stage(later(load), "html", {}, {});
  expect((await screen.findByRole("alert")).textContent).toContain("The code of html could not be loaded");
  await screen.findByText("whole");
  await act(async () => reached());
  expect(await screen.findByText("node 3")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(load).toHaveBeenCalledTimes(2);
});

test("elements whose code comes at about the same time are drawn together, and wait for none that takes long", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const come: (() => void)[] = [];
  const load = () => new Promise<Drawn<"html">>((resolve) => come.push(() => resolve(component)));
  const [One, Two, Slow] = [later(load), later(load), later(load)];
  render(
    <>
      <One node={1} />
      <Two node={2} />
      <Slow node={3} />
    </>,
  );
  const shown = () => [1, 2, 3].filter((node) => screen.queryByText(`node ${node}`));
  await act(async () => come[0]?.());
  expect(shown()).toEqual([]);
  await act(async () => come[1]?.());
  await act(async () => vi.advanceTimersByTime(50));
  expect(shown()).toEqual([1, 2]);
  await act(async () => come[2]?.());
  expect(shown()).toEqual([1, 2, 3]);
});
