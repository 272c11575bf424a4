import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { UploadServer } from "../testing/upload_server";
import type { Answers, Elements } from "../wire/elements.gen";
import { cameraInput } from "./camera_input";

const draw = (fields: Partial<Elements["camera_input"]> = {}, value: Answers["camera_input"] = []) =>
  stage(cameraInput, "camera_input", { label: "Look", ...fields }, { value });

test("disabled, it asks for no camera", () => {
  draw({ disabled: true });
  expect(screen.getByRole("group", { name: "Look" }).textContent).toContain("The camera is off.");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Take photo" }).disabled).toBe(true);
});

test("a photo from before a reload is shown, and can be cleared", async () => {
  const server = new UploadServer();
  server.content = new Blob(["abc"], { type: "image/jpeg" });
  const { answers } = draw({}, [{ id: "1", name: "photo.jpg", type: "image/jpeg", size: 3 }]);
  const photo = await screen.findByRole<HTMLImageElement>("img", { name: "What the camera has taken" });
  expect(photo.src).toMatch(/^blob:/);
  expect(server.others).toEqual(["GET _stcore/upload_file/session/1"]);
  await userEvent.click(screen.getByRole("button", { name: "Clear photo" }));
  expect(answers()).toEqual([[]]);
});

test("a photo that the server gives no more is named, and can be cleared", async () => {
  new UploadServer();
  const { answers } = draw({ disabled: false }, [{ id: "1", name: "photo.jpg", type: "image/jpeg", size: 3 }]);
  expect(screen.getByText("photo.jpg")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Clear photo" }));
  expect(answers()).toEqual([[]]);
});

test("a page that browsers give no camera says so, and offers to try again", async () => {
  Object.defineProperty(navigator, "mediaDevices", { value: undefined, configurable: true });
  draw();
  expect((await screen.findByRole("alert")).textContent).toContain("HTTPS");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Try again" }).disabled).toBe(false);
});
