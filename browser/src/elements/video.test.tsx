import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import { audio } from "./audio";
import { video } from "./video";

const film = (fields: Partial<Parameters<typeof stage<"video">>[2]>) => stage(video, "video", fields, {});
const sound = (fields: Partial<Parameters<typeof stage<"audio">>[2]>) => stage(audio, "audio", fields, {});

const player = (id: "stAudio" | "stVideo") => screen.getByTestId(id) as HTMLMediaElement;

test("a player has what the script gave it", () => {
  film({ url: "media/a.mp4", alt: "Stars", muted: true, autoplay: true, loop: true });
  const { controls, muted, autoplay, loop } = player("stVideo");
  expect({ controls, muted, autoplay, loop }).toEqual({ controls: true, muted: true, autoplay: true, loop: true });
  expect(player("stVideo").getAttribute("aria-label")).toBe("Stars");
});

test("a player may have nothing to play", () => {
  sound({});
  expect(player("stAudio").hasAttribute("src")).toBe(false);
});

test("the first subtitles show, the others wait", () => {
  film({
    url: "media/a.mp4",
    tracks: [
      { label: "English", url: "media/en.vtt" },
      { label: "Deutsch", url: "media/de.vtt" },
    ],
  });
  const tracks = [...player("stVideo").querySelectorAll("track")];
  expect(tracks.map((track) => [track.label, track.getAttribute("src"), track.default])).toEqual([
    ["English", "media/en.vtt", true],
    ["Deutsch", "media/de.vtt", false],
  ]);
});

test("it starts where it is told to, and stops there", () => {
  sound({ url: "media/a.wav", start: 3, end: 8 });
  const sounding = player("stAudio");
  fireEvent.loadedMetadata(sounding);
  expect(sounding.currentTime).toBe(3);
  const pause = vi.spyOn(sounding, "pause");
  sounding.currentTime = 7.9;
  fireEvent.timeUpdate(sounding);
  expect(pause).not.toHaveBeenCalled();
  sounding.currentTime = 8.1;
  fireEvent.timeUpdate(sounding);
  expect(pause).toHaveBeenCalledOnce();
});

test("between two moments it begins again at the first one", () => {
  sound({ url: "media/a.wav", start: 3, end: 8, loop: true });
  const sounding = player("stAudio");
  const play = vi.spyOn(sounding, "play").mockResolvedValue();
  sounding.currentTime = 8;
  fireEvent.timeUpdate(sounding);
  expect([sounding.currentTime, play.mock.calls.length, sounding.loop]).toEqual([3, 1, false]);
});

test("what cannot be played is told", () => {
  film({ url: "media/a.mp4" });
  fireEvent.error(player("stVideo"));
  expect(screen.getByRole("status").textContent).toBe("This film cannot be played here.");
});

test("a film at YouTube has YouTube's player, with the same moments", () => {
  film({ youtube: "B2iAodr0fOo", start: 4, end: 9, loop: true, muted: true, alt: "Stars" });
  const { src, title } = screen.getByTestId("stVideo") as HTMLIFrameElement;
  expect(title).toBe("Stars");
  expect(src).toBe(
    "https://www.youtube-nocookie.com/embed/B2iAodr0fOo?start=4&end=9&loop=1&playlist=B2iAodr0fOo&mute=1",
  );
});
