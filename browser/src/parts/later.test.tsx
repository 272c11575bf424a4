import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Drawn } from "./element";
import { later } from "./later";

afterEach(cleanup);

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
