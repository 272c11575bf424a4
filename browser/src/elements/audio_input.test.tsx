import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { stage } from "../testing/stage";
import { UploadServer } from "../testing/upload_server";
import type { Answers, Elements } from "../wire/elements.gen";
import { audioInput } from "./audio_input";

const draw = (fields: Partial<Elements["audio_input"]> = {}, value: Answers["audio_input"] = []) =>
  stage(audioInput, "audio_input", { label: "Say", ...fields }, { value });

test("it is a group that is named by its label", () => {
  draw();
  expect(screen.getByRole("group", { name: "Say" })).toBeTruthy();
  expect(screen.getByTestId("stAudioInputWaveformTimeCode").textContent).toBe("00:00");
  expect(screen.queryByRole("button", { name: "Delete recording" })).toBeNull();
});

test("disabled, it records nothing", () => {
  draw({ disabled: true });
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Record" }).disabled).toBe(true);
});

test("a recording that the server gives no more can be deleted, and recorded again", async () => {
  const server = new UploadServer();
  const { answers } = draw({}, [{ id: "1", name: "a.wav", type: "audio/wav", size: 3 }]);
  expect(screen.getByRole("button", { name: "Record again" })).toBeTruthy();
  expect(server.others).toEqual(["GET _stcore/upload_file/session/1"]);
  expect(screen.queryByRole("button", { name: "Play" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Delete recording" }));
  expect(answers()).toEqual([[]]);
});

test("a page that browsers give no microphone says so, and can be asked again", async () => {
  Object.defineProperty(navigator, "mediaDevices", { value: undefined, configurable: true });
  draw();
  await userEvent.click(screen.getByRole("button", { name: "Record" }));
  expect((await screen.findByRole("alert")).textContent).toContain("HTTPS");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Record" }).disabled).toBe(false);
});
