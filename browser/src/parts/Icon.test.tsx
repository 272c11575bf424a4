import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Icon } from "./Icon";

afterEach(cleanup);

it("draws a Material symbol by its name", () => {
  render(<Icon name=":material/thumb_up:" />);
  const icon = screen.getByTestId("stIconMaterial");
  expect([icon.textContent, icon.getAttribute("translate")]).toEqual(["thumb_up", "no"]);
});

it("draws an emoji", () => {
  render(<Icon name="🎈" />);
  expect(screen.getByTestId("stIconEmoji").textContent).toBe("🎈");
});

it("draws an emoji by its shortcode", async () => {
  render(<Icon name=":balloon:" />);
  await waitFor(() => expect(screen.getByTestId("stIconEmoji").textContent).toBe("🎈"));
});

it("draws a spinner", () => {
  render(<Icon name="spinner" />);
  expect(screen.getByTestId("stIconSpinner").textContent).toBe("");
});

it.each(["", null])("draws nothing for %j", (name) => {
  expect(render(<Icon name={name} />).container.innerHTML).toBe("");
});

it("is decoration under every name", () => {
  render(<Icon name="🎈" testId="own" />);
  expect(screen.getByTestId("own").getAttribute("aria-hidden")).toBe("true");
});
