import { expect, test } from "vitest";
import { after, INITIAL, type Script, type Status, type Step } from "./status";

const idle: Status = { ...INITIAL, link: "CONNECTED", script: "notRunning", page: 1 };
const through = (status: Status, ...steps: Step[]): Status => steps.reduce(after, status);
const frame = (run: "running" | "idle" | "error", served = true, fresh = false): Step => ({
  step: "frame",
  run,
  ack: 0,
  served,
  fresh,
});

test("the script is initial until the first frame", () => {
  const welcomed = through(INITIAL, { step: "connect" }, { step: "welcome", options: {}, anew: true });
  expect(welcomed).toMatchObject({ link: "CONNECTED", script: "initial", page: 0 });
  expect(through(welcomed, { step: "sent" }).script).toBe("initial");
  expect(through(welcomed, frame("running", true, true))).toMatchObject({ script: "running", page: 1 });
});

test.each<[string, Step[], Script]>([
  ["an action", [{ step: "sent" }], "rerunRequested"],
  ["the run starting", [{ step: "sent" }, frame("running", false)], "running"],
  ["the end of an older run", [{ step: "sent" }, frame("idle", false)], "rerunRequested"],
  ["the run's last frame", [{ step: "sent" }, frame("idle")], "notRunning"],
  ["Stop", [{ step: "sent" }, { step: "stop" }], "stopRequested"],
  ["Stop, and the run going on for now", [{ step: "sent" }, { step: "stop" }, frame("running")], "stopRequested"],
  ["Stop, and the run's end", [{ step: "sent" }, { step: "stop" }, frame("idle")], "notRunning"],
  ["Stop while nothing runs", [{ step: "stop" }], "notRunning"],
  ["a script that does not compile", [{ step: "sent" }, frame("error")], "compilationError"],
])("after %s the script's state tells", (_name, steps, expected) => {
  expect(through(idle, ...steps).script).toBe(expected);
});

test("a lost connection is looked for, until the server refuses it", () => {
  const lost = through(idle, { step: "lost" });
  expect(lost.link).toBe("PINGING_SERVER");
  const refused = through(lost, { step: "refused", reason: "elsewhere" }, { step: "lost" });
  expect(refused).toMatchObject({ link: "DISCONNECTED_FOREVER", refusal: "elsewhere" });
});

test("another session starts over, and its first frame is another page", () => {
  const anew = through(idle, { step: "lost" }, { step: "welcome", options: {}, anew: true });
  expect(anew.script).toBe("initial");
  expect(through(anew, frame("idle", true, true))).toMatchObject({ script: "notRunning", page: 2 });
});

test("options that the server tells anew take the place of all former ones", () => {
  const welcomed = through(idle, { step: "welcome", options: { "theme.base": "dark" }, anew: false });
  const told = through(welcomed, { step: "options", options: { "client.toolbarMode": "viewer" } });
  expect(told).toEqual({ ...welcomed, options: { "client.toolbarMode": "viewer" } });
});

test("the notice of a changed file goes with the next run", () => {
  const told = through(idle, { step: "notice", notice: { kind: "file_changed", text: "app.py" } });
  expect(told.notice?.kind).toBe("file_changed");
  expect(through(told, { step: "sent" }).notice).toBeNull();
});

test("a step that changes nothing gives the same record", () => {
  const running = through(idle, frame("running"));
  expect(after(running, frame("running"))).toBe(running);
});
