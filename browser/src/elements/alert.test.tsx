import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { loaded } from "../testing/loaded";
import { stage } from "../testing/stage";
import { alert } from "./alert";

await loaded("alert");

const draw = (fields: Parameters<typeof stage<"alert">>[2]) => stage(alert, "alert", fields, {});

test.each([
  ["error", "alert", "stAlertContentError"],
  ["warning", "alert", "stAlertContentWarning"],
  ["info", "status", "stAlertContentInfo"],
  ["success", "status", "stAlertContentSuccess"],
] as const)("%s has the role %s", (level, role, testId) => {
  draw({ body: "a *b*", level });
  expect(screen.getByRole(role).contains(screen.getByTestId(testId))).toBe(true);
  expect(screen.getByTestId("stAlert").textContent).toBe("a b");
});

test("a title stands above the text", () => {
  draw({ body: "text", level: "info", title: "The *title*" });
  expect(screen.getByTestId("stAlertTitle").textContent).toBe("The title");
  expect(screen.getByTestId("stAlert").textContent).toBe("The titletext");
});

test("an icon is decoration", () => {
  draw({ body: "text", level: "info", icon: "🎈" });
  const icon = screen.getByTestId("stAlertDynamicIcon");
  expect([icon.textContent, icon.getAttribute("aria-hidden")]).toEqual(["🎈", "true"]);
});
