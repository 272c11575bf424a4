import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { HeadingDivider } from "./HeadingDivider";

afterEach(cleanup);

const colours = () => screen.getAllByTestId("stHeadingDivider").map(({ style }) => style.backgroundColor);

it("has the colour that the script names", () => {
  render(<HeadingDivider colour="gray" />);
  expect(colours()).toEqual(["var(--o-gray)"]);
});

it("takes the page's colours in turn, whichever come and go", () => {
  const page = (ids: string[]) => ids.map((id) => <HeadingDivider key={id} colour="auto" />);
  const { rerender } = render(page(["b", "c"]));
  expect(colours()).toEqual(["var(--o-blue)", "var(--o-green)"]);
  rerender(page(["a", "b", "c"]));
  expect(colours()).toEqual(["var(--o-blue)", "var(--o-green)", "var(--o-orange)"]);
  rerender(page(["c"]));
  expect(colours()).toEqual(["var(--o-blue)"]);
});
