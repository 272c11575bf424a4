// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { Knock } from "./knock";

/** A websocket without a network: what is sent on it, and what the test has it hear. */
class Wire extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  readonly sent: string[] = [];

  send(bytes: Uint8Array): void {
    this.sent.push(String(bytes));
  }

  close(): void {
    this.readyState = WebSocket.CLOSING;
  }

  accept(): void {
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event("open"));
  }

  say(data: string): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

const GREETING = new Uint8Array([1, 2]);

/** A page that has called, and one that takes the connection over, greets with these words and listens. */
function called(words = GREETING) {
  const wire = new Wire();
  const knock = new Knock(wire as unknown as WebSocket, GREETING);
  const heard: string[] = [];
  const taken = () => {
    const socket = knock.take();
    if (!socket) return false;
    socket.addEventListener("open", () => {
      heard.push("open");
      socket.send(words);
    });
    socket.addEventListener("message", ({ data }) => heard.push(data));
    return true;
  };
  return { wire, knock, heard, taken };
}

test("who takes a connection hears all that was said on it, in order, and what is said next", async () => {
  const { wire, heard, taken } = called();
  wire.accept();
  wire.say("one");
  wire.say("two");
  expect(taken()).toBe(true);
  await vi.waitFor(() => expect(heard).toEqual(["open", "one", "two"]));
  wire.say("three");
  expect(heard).toEqual(["open", "one", "two", "three"]);
});

test("the greeting goes up once, and what follows goes up as it is", async () => {
  const { wire, knock, heard, taken } = called();
  wire.accept();
  taken();
  await vi.waitFor(() => expect(heard).toEqual(["open"]));
  expect(wire.sent).toEqual(["1,2"]);
  wire.send(new Uint8Array([3]));
  expect(wire.sent).toEqual(["1,2", "3"]);
  expect(knock.take()).toBeNull();
});

test("a connection that has opened before anything of the page has come is greeted at once", () => {
  const wire = new Wire();
  wire.accept();
  new Knock(wire as unknown as WebSocket, GREETING);
  expect(wire.sent).toEqual(["1,2"]);
});

test("a connection that has not opened yet is as good as new", async () => {
  const { wire, heard, taken } = called(new Uint8Array([7]));
  taken();
  wire.accept();
  expect(heard).toEqual(["open"]);
  expect(wire.sent).toEqual(["7"]);
});

test("who has to greet in other words gets another connection", async () => {
  const { wire, heard, taken } = called(new Uint8Array([7]));
  wire.accept();
  taken();
  await vi.waitFor(() => expect(heard).toEqual(["open"]));
  expect(wire.sent).toEqual(["1,2"]);
  expect(wire.readyState).toBe(WebSocket.CLOSING);
});

test("a connection that is closed is not handed on", () => {
  const { wire, taken } = called();
  wire.accept();
  wire.close();
  expect(taken()).toBe(false);
});

test("a page whose code never comes does not collect messages for ever", () => {
  const { wire } = called();
  wire.accept();
  for (let message = 0; message < 1_000; message++) wire.say("more");
  expect(wire.readyState).toBe(WebSocket.OPEN);
  wire.say("too much");
  expect(wire.readyState).toBe(WebSocket.CLOSING);
});
