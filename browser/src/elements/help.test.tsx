import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { help } from "./help";

const draw = (fields: Partial<Parameters<typeof stage<"help">>[2]>) =>
  stage(help, "help", { type_name: "class", ...fields }, { value: undefined });

test("name, type, signature and documentation are shown", () => {
  draw({ name: "Dog", text: "app.Dog(breed)", doc: "Barks.\n\n  At night." });
  const box = screen.getByRole("region", { name: "Help on Dog" });
  expect(within(box).getByTestId("stHelpType").textContent).toBe("class");
  expect(within(box).getByTestId("stHelpValue").textContent).toBe("app.Dog(breed)");
  expect(within(box).getByTestId("stHelpDoc").textContent).toBe("Barks.\n\n  At night.");
  expect(screen.queryByRole("table")).toBeNull();
});

test("each member has a row", () => {
  draw({
    members: [
      ["legs", "int", "4", null],
      ["bark", "method", null, "Say it."],
    ],
  });
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual(["legs int4", "bark methodSay it."]);
  expect(screen.getByText("No documentation")).toBeTruthy();
});
