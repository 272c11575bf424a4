import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { image } from "./image";

const draw = (fields: Partial<Parameters<typeof stage<"image">>[2]>) =>
  stage(image, "image", { urls: ["media/a.png"], ...fields }, {});

test("a picture has the words that the script gives it, whatever its caption", () => {
  draw({ alts: ["A hill"], captions: ["In *May*"] });
  expect(screen.getByRole("img", { name: "A hill" }).getAttribute("src")).toBe("media/a.png");
  expect(screen.getByTestId("stImageCaption").textContent).toBe("In May");
});

test("without words a caption names it; without a caption it is decoration", () => {
  const { change } = draw({ captions: ["In *May*"] });
  expect(screen.getByRole("img", { name: "In May" })).toBeTruthy();
  change({ captions: [] });
  expect(screen.queryByRole("img")).toBeNull();
  change({ alts: [""], captions: ["In May"] });
  expect(screen.queryByRole("img")).toBeNull();
});

test("each picture of a row has its own caption and width", () => {
  draw({ urls: ["a", "b"], captions: ["one", "two"], each: 90, width: "stretch" });
  expect(screen.getAllByRole("figure").map(({ style, textContent }) => [style.width, textContent])).toEqual([
    ["90px", "one"],
    ["90px", "two"],
  ]);
});

test("a link leads to another address in a tab of its own", () => {
  draw({ alts: ["A hill"], link: "https://example.com/" });
  const link = screen.getByRole("link", { name: "A hill" });
  expect(screen.getByTestId("stImageLink")).toBe(link);
  expect([link.getAttribute("href"), link.getAttribute("target")]).toEqual(["https://example.com/", "_blank"]);
});

test("a link to a page of the app stays in its tab", () => {
  draw({ alts: ["A hill"], link: "/hills?a=1" });
  const link = screen.getByRole("link", { name: "A hill" });
  expect(link.getAttribute("href")).toMatch(/\/hills\?a=1$/);
  expect(link.getAttribute("target")).toBeNull();
});

test("a button shows it as large as the screen is, and Escape or another button puts that away", async () => {
  draw({ alts: ["A hill"], captions: ["In May"] });
  await userEvent.click(screen.getByRole("button", { name: "Fullscreen" }));
  const screenful = screen.getByRole("dialog", { name: "A hill" });
  expect(screenful.querySelector("img")?.getAttribute("src")).toBe("media/a.png");
  await userEvent.click(screen.getByRole("button", { name: "Close fullscreen" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a picture that does not load says so, until there is another one", () => {
  const { change } = draw({ alts: ["A hill"] });
  fireEvent.error(screen.getByRole("img"));
  expect(screen.getByText("This picture could not be loaded: A hill")).toBeTruthy();
  change({ urls: ["media/b.png"] });
  expect(screen.getByRole("img").getAttribute("src")).toBe("media/b.png");
});
