import { fireEvent, render, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { useResize } from "./resize";

function Handle({ side }: { side: "left" | "right" | "start" }) {
  const [width, handle] = useResize({ preset: 300, min: 200, max: 600, side });
  return (
    <button type="button" {...handle}>
      {width}
    </button>
  );
}

test.each([
  ["left", "ltr", 316],
  ["left", "rtl", 316],
  ["right", "ltr", 284],
  ["start", "ltr", 316],
  ["start", "rtl", 284],
] as const)("what keeps its %s side in %s text is %s wide one step to the right", (side, direction, width) => {
  const { container } = render(
    <div style={{ direction }}>
      <Handle side={side} />
    </div>,
  );
  const handle = within(container).getByRole("button");
  fireEvent.keyDown(handle, { key: "ArrowRight" });
  expect(handle.textContent).toBe(String(width));
});

test("it stays within its limits", () => {
  const { container } = render(<Handle side="left" />);
  const handle = within(container).getByRole("button");
  for (let press = 0; press < 30; press++) fireEvent.keyDown(handle, { key: "ArrowRight" });
  expect(handle.textContent).toBe("600");
});
