import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import type { Elements } from "../wire/elements.gen";
import { linkButton } from "./link_button";

const draw = (fields: Partial<Elements["link_button"]> = {}) =>
  stage(linkButton, "link_button", { label: "Docs", url: "https://example.com/a", ...fields }, { value: false });
const link = () => screen.getByRole<HTMLAnchorElement>("link", { name: /Docs/ });

test("it leads to its URL in a new tab, and tells that page nothing", () => {
  draw({ icon: "📖", type: "primary" });
  expect(link().href).toBe("https://example.com/a");
  expect([link().target, link().rel]).toEqual(["_blank", "noreferrer"]);
  expect(screen.getByTestId("stBaseLinkButton-primary")).toBe(link());
});

test("tracked, a click asks for a rerun and does not keep the browser from following the link", async () => {
  const { answers } = draw();
  let prevented: boolean | null = null;
  const listen = (event: Event) => {
    prevented = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener("click", listen);
  await userEvent.click(link());
  removeEventListener("click", listen);
  expect(answers()).toEqual([true]);
  expect(prevented).toBe(false);
});

test("disabled, it leads nowhere", async () => {
  const { answers } = draw({ disabled: true });
  expect(link().hasAttribute("href")).toBe(false);
  expect(link().getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(link());
  expect(answers()).toEqual([]);
});
