// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FakeServer } from "../testing/fake_server";
import { Socket, type SocketEvent } from "./socket";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function connected() {
  const server = new FakeServer();
  const heard: SocketEvent["kind"][] = [];
  const socket = new Socket("ws://app", ({ kind }) => heard.push(kind), server.open);
  socket.connect();
  return { server, socket, heard };
}

test("attempts follow each other at growing distances, up to five seconds", () => {
  const { server } = connected();
  const waits: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    server.drop();
    const before = server.wires.length;
    let waited = 0;
    while (server.wires.length === before) {
      vi.advanceTimersByTime(100);
      waited += 100;
    }
    waits.push(waited);
  }
  expect(waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
});

test("a message, not an opened connection, makes the next wait short again", () => {
  const { server } = connected();
  server.drop();
  vi.advanceTimersByTime(200);
  server.accept();
  server.drop();
  vi.advanceTimersByTime(200);
  expect(server.wires).toHaveLength(2);
  vi.advanceTimersByTime(200);
  server.accept();
  server.say(["n", "log", "hello"]);
  server.drop();
  vi.advanceTimersByTime(200);
  expect(server.wires).toHaveLength(4);
});

test("waking up tries at once, and only once", () => {
  const { server, socket } = connected();
  server.drop();
  socket.wake();
  socket.wake();
  vi.advanceTimersByTime(10_000);
  expect(server.wires).toHaveLength(2);
});

test("waking up begins with short waits again", () => {
  const { server, socket } = connected();
  for (let attempt = 0; attempt < 6; attempt++) {
    server.drop();
    vi.advanceTimersByTime(5_000);
  }
  server.drop();
  socket.wake();
  const before = server.wires.length;
  server.drop();
  vi.advanceTimersByTime(200);
  expect(server.wires).toHaveLength(before + 1);
});

test.each([
  ["an attempt that hangs", () => {}],
  ["a connection that opens with nobody behind it", (server: FakeServer) => server.accept()],
])("waking up does not wait for %s", (_, begin) => {
  const { server, socket } = connected();
  begin(server);
  const old = server.wire;
  vi.advanceTimersByTime(1_500);
  socket.wake();
  expect(server.wires).toHaveLength(2);
  expect(old.readyState).toBe(WebSocket.CLOSED);
  server.accept();
  server.say(["n", "log", "hello"]);
  vi.advanceTimersByTime(60_000);
  expect(server.wires).toHaveLength(2);
});

test("waking up leaves a living connection alone", () => {
  const { server, socket } = connected();
  server.accept();
  socket.wake();
  expect(server.wires).toHaveLength(1);
});

test("a refusal ends the attempts", () => {
  const { server, heard } = connected();
  server.accept();
  server.drop(1008, "no");
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(["opened", "refused"]);
  expect(server.wires).toHaveLength(1);
});

test("what a given-up connection still says is not heard", () => {
  const { server, socket, heard } = connected();
  server.accept();
  const old = server.wire;
  socket.reconnect();
  old.onmessage({ data: new ArrayBuffer(0) });
  old.onclose({ code: 1006, reason: "" });
  expect(heard).toEqual(["opened", "lost"]);
});

test("closing for good ends the attempts", () => {
  const { server, socket } = connected();
  server.drop();
  socket.close();
  vi.advanceTimersByTime(60_000);
  expect(server.wires).toHaveLength(1);
});

test("a connection on which the server does not answer is given up", () => {
  const { server, socket, heard } = connected();
  server.accept();
  server.say(["n", "log", "hello"]);
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(["opened", "message"]);
  socket.ask(new Uint8Array([0x90]));
  vi.advanceTimersByTime(10_000);
  expect(heard.at(-1)).toBe("lost");
});

test("an answer, however late within its time, keeps the connection", () => {
  const { server, socket, heard } = connected();
  server.accept();
  server.say(["n", "log", "hello"]);
  socket.ask(new Uint8Array([0x90]));
  vi.advanceTimersByTime(9_000);
  server.say(["n", "log", "here"]);
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(["opened", "message", "message"]);
});

test("an attempt that hangs is followed by another", () => {
  const { server } = connected();
  vi.advanceTimersByTime(10_200);
  expect(server.wires).toHaveLength(2);
});
