import { expect, test } from "vitest";
import { EventQueue } from "./queue";

test("events are numbered from 1 without gaps", () => {
  const queue = new EventQueue();
  queue.put({ a: 1 });
  expect(queue.take()).toEqual([["e", 1, { a: 1 }, null, null]]);
  queue.put({ a: 2 });
  expect(queue.take()).toEqual([["e", 2, { a: 2 }, null, null]]);
  expect(queue.last).toBe(2);
});

test("what waits unsent merges, and the later value wins", () => {
  const queue = new EventQueue();
  expect(queue.put({ a: 1, b: 1 })).toBe(1);
  expect(queue.put({ a: 2 })).toBe(1);
  expect(queue.take()).toEqual([["e", 1, { a: 2, b: 1 }, null, null]]);
});

test("values given before a press travel with it", () => {
  const queue = new EventQueue();
  queue.put({ text: "x" });
  queue.put({ button: true }, true);
  expect(queue.take()).toEqual([["e", 1, { text: "x", button: true }, null, null]]);
});

test("two presses stay two events", () => {
  const queue = new EventQueue();
  queue.put({ button: true }, true);
  queue.put({ button: true }, true);
  expect(queue.take().map((event) => event[1])).toEqual([1, 2]);
});

test("a press does not see what was answered after it", () => {
  const queue = new EventQueue();
  queue.put({ button: true }, true);
  queue.put({ text: "later" });
  expect(queue.take()).toEqual([
    ["e", 1, { button: true }, null, null],
    ["e", 2, { text: "later" }, null, null],
  ]);
});

test("what was sent and not taken is sent again on the next connection", () => {
  const queue = new EventQueue();
  for (const a of [1, 2, 3]) {
    queue.put({ a });
    queue.take();
  }
  queue.resume(1);
  expect(queue.take().map((event) => event[1])).toEqual([2, 3]);
  expect(queue.take()).toEqual([]);
});

test("a connection that has told where the page is makes older query strings void, but no newer ones", () => {
  const queue = new EventQueue();
  queue.put({ button: true }, true, { path: "a", query: "old" });
  queue.placed();
  queue.put({ text: "x" }, false, { path: null, query: "new" });
  queue.resume(0);
  expect(queue.take()).toEqual([
    ["e", 1, { button: true }, null, "a"],
    ["e", 2, { text: "x" }, "new", null],
  ]);
});

test("what the server has taken is never sent again", () => {
  const queue = new EventQueue();
  queue.put({ a: 1 });
  queue.take();
  queue.taken(1);
  queue.resume(0);
  expect(queue.take()).toEqual([]);
});

test("an answer given while resending goes behind what is resent", () => {
  const queue = new EventQueue();
  queue.put({ a: 1 });
  queue.take();
  queue.resume(0);
  queue.put({ b: true }, true);
  expect(queue.take()).toEqual([["e", 1, { a: 1, b: true }, null, null]]);
});

test("a reloaded page goes on with the session's numbers", () => {
  const queue = new EventQueue();
  queue.resume(12);
  queue.put({ a: 1 });
  expect(queue.take()).toEqual([["e", 13, { a: 1 }, null, null]]);
});

test("a new session starts at 1 and gets nothing of the old one", () => {
  const queue = new EventQueue();
  queue.put({ a: 1 });
  queue.reset();
  expect(queue.take()).toEqual([]);
  expect(queue.put({ b: 1 })).toBe(1);
});

test("a queue that is full merges instead of growing, and loses no answer", () => {
  const queue = new EventQueue();
  for (let press = 0; press < 1_200; press++) queue.put({ button: true, [`w${press}`]: press }, true);
  const events = queue.take();
  expect(events).toHaveLength(1_000);
  expect(events.at(-1)?.[2]).toHaveProperty("w1199", 1199);
});

test("where sessions outlive their process, events stay until they are saved, and go to the process that goes on", () => {
  const queue = new EventQueue();
  queue.reset(true);
  for (const value of [1, 2, 3]) {
    queue.put({ button: value }, true);
    queue.take();
  }
  queue.taken(3);
  queue.saved(1);
  queue.resume(1, true);
  expect(queue.take().map((event) => event[1])).toEqual([2, 3]);
});

test("a connection that is lost and found again sends nothing twice to the same process", () => {
  const queue = new EventQueue();
  queue.reset(true);
  queue.put({ button: true }, true);
  queue.take();
  queue.resume(1, true);
  queue.put({ button: true }, true);
  expect(queue.take().map((event) => event[1])).toEqual([2]);
  queue.resume(0, true);
  expect(queue.take().map((event) => event[1])).toEqual([1, 2]);
});

test("events that are never saved do not pile up without end", () => {
  const queue = new EventQueue();
  queue.reset(true);
  for (let n = 1; n <= 1_500; n++) {
    queue.put({ button: true }, true);
    queue.take();
  }
  queue.resume(0, true);
  expect(queue.take()).toHaveLength(1_000);
});
