// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { stage } from "../testing/stage";
import type { Answers, Elements } from "../wire/elements.gen";
import { componentInstance } from "./component_instance";

type Fields = Partial<Elements["component_instance"]>;

// What this stand-in for a browser has not.
beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
});

function show(fields: Fields = {}, value: Answers["component_instance"] = null) {
  const given = { component_name: "app.probe", url: "http://localhost:3001/probe", ...fields };
  const staged = stage(componentInstance, "component_instance", given, { value });
  const frame = screen.getByTestId("stCustomComponentV1") as HTMLIFrameElement;
  const heard = vi.spyOn(frame.contentWindow as Window, "postMessage").mockImplementation(() => {});
  return {
    ...staged,
    frame,
    /** What the front end was told to draw. */
    drawn: () => heard.mock.calls.map(([message]) => message as unknown as Record<string, unknown>),
    origins: () => heard.mock.calls.map(([, origin]) => origin),
    /** The front end sends a message. */
    say: (data: object, source: unknown = frame.contentWindow) =>
      act(() => {
        const event = new MessageEvent("message", { data: { isStreamlitMessage: true, ...data } });
        Object.defineProperty(event, "source", { value: source });
        dispatchEvent(event);
      }),
  };
}

const READY = { type: "streamlit:componentReady", apiVersion: 1 };
const value = (value: unknown, dataType = "json") => ({ type: "streamlit:setComponentValue", value, dataType });

test("the frame has a name, and an address that tells where the app is", () => {
  const { frame } = show({ tab_index: -1 });
  expect(frame.title).toBe("app.probe");
  expect(frame.tabIndex).toBe(-1);
  const { origin, pathname, searchParams } = new URL(frame.src);
  expect(origin + pathname).toBe("http://localhost:3001/probe");
  expect(searchParams.get("streamlitUrl")).toBe(new URL(".", document.baseURI).href);
  expect(frame.getAttribute("sandbox")).not.toContain("allow-top-navigation");
});

test("it is told what to draw once it is ready, and again when that changes", () => {
  const bytes = Uint8Array.of(1);
  const { say, drawn, change, rerun, origins } = show({ args: { a: 1 }, dfs: [["df", bytes, bytes, bytes]] });
  expect(drawn()).toEqual([]);
  say(READY);
  rerun();
  change({ args: { a: 2 } });
  expect(drawn()).toMatchObject([
    {
      type: "streamlit:render",
      args: { a: 1 },
      dfs: [{ key: "df", value: { data: { data: bytes, index: bytes, columns: bytes } } }],
      disabled: false,
      theme: { base: "light" },
    },
    { args: { a: 2 } },
  ]);
  expect(origins()).toEqual(["http://localhost:3001", "http://localhost:3001"]);
});

test("a front end that loads itself anew is told again", () => {
  const { say, drawn } = show();
  say(READY);
  say(READY);
  expect(drawn()).toHaveLength(2);
});

test("it is as high as it says", () => {
  const { say, frame } = show();
  expect(frame.style.height).toBe("0px");
  say({ type: "streamlit:setFrameHeight", height: 123 });
  expect(frame.style.height).toBe("123px");
  say({ type: "streamlit:setFrameHeight", height: Number.NaN });
  expect(frame.style.height).toBe("123px");
});

test("values go up, in the form they were sent in, and not twice", async () => {
  const { say, answers } = show();
  const bytes = Uint8Array.of(1, 2);
  say(value({ a: 1, b: undefined }));
  say(value({ a: 1 }));
  say(value(bytes.buffer, "bytes"));
  say(value({ data: bytes, index: bytes, columns: bytes }, "dataframe"));
  say(value(undefined));
  await act(async () => {});
  // Values that wait for the same moment are one: the last.
  expect(answers()).toEqual([null]);
});

test.each([
  ["json", 5, ["json", 5]],
  ["bytes", Uint8Array.of(1), ["bytes", Uint8Array.of(1)]],
  [
    "dataframe",
    { data: Uint8Array.of(1), index: Uint8Array.of(2), columns: Uint8Array.of(3) },
    ["dataframe", { data: Uint8Array.of(1), index: Uint8Array.of(2), columns: Uint8Array.of(3) }],
  ],
])("a value of type %s", async (type, sent, told) => {
  const { say, answers } = show();
  say(value(sent, type));
  await act(async () => {});
  expect(answers()).toEqual([told]);
});

test("the value that it has is not sent again", async () => {
  const { say, answers } = show({}, ["json", { a: 1 }]);
  say(value({ a: 1 }));
  await act(async () => {});
  expect(answers()).toEqual([]);
});

test("messages of other windows, and other messages, mean nothing", async () => {
  const { say, answers, frame } = show();
  say(value(1), window);
  say({ ...value(1), isStreamlitMessage: false });
  say({ type: "streamlit:other" });
  await act(async () => {});
  expect(answers()).toEqual([]);
  expect(frame.style.height).toBe("0px");
});

test("a front end for another version, and one that is not there, are named", () => {
  vi.useFakeTimers();
  const { say } = show();
  act(() => vi.advanceTimersByTime(20_000));
  expect(screen.getByRole("alert").textContent).toContain("Nothing has answered at http://localhost:3001/probe");
  say(READY);
  expect(screen.queryByRole("alert")).toBeNull();
  say({ ...READY, apiVersion: 9 });
  expect(screen.getByRole("alert").textContent).toContain("version 9");
  vi.useRealTimers();
});

test("a front end that was under way when the connection was lost is loaded again; one that is there stays", () => {
  const { frame, say, reconnect } = show();
  reconnect();
  const again = screen.getByTestId("stCustomComponentV1") as HTMLIFrameElement;
  expect(again).not.toBe(frame);
  expect(again.src).toBe(frame.src);
  say(READY, again.contentWindow);
  reconnect();
  expect(screen.getByTestId("stCustomComponentV1")).toBe(again);
});
