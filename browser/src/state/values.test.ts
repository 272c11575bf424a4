import { expect, test } from "vitest";
import { Values } from "./values";

test("an answer that is not served yet outranks what a frame says", () => {
  const values = new Values();
  values.sent({ w: "new" }, 5);
  values.served(4);
  expect(values.present("w", "old")).toBe("new");
  expect(values.present("other", "said")).toBe("said");
});

test("from the frame on that serves the answer, the server's word holds", () => {
  const values = new Values();
  values.sent({ w: "new" }, 5);
  values.served(5);
  expect(values.present("w", "corrected")).toBe("corrected");
});

test("serving an older answer does not uncover a newer one", () => {
  const values = new Values();
  values.sent({ w: 1 }, 5);
  values.sent({ w: 2 }, 6);
  values.served(5);
  expect(values.present("w", 0)).toBe(2);
});

test("held answers outrank frames until an event has carried them and was served", () => {
  const values = new Values();
  values.hold("w", "typed");
  values.served(100);
  expect(values.present("w", "")).toBe("typed");
  values.sent(values.release(), 101);
  values.served(101);
  expect(values.present("w", "said")).toBe("said");
});

test("held answers are released once, the latest of each widget", () => {
  const values = new Values();
  values.hold("a", 1);
  values.hold("a", 2);
  values.hold("b", 3);
  expect(values.release()).toEqual({ a: 2, b: 3 });
  expect(values.release()).toEqual({});
});

test("a form's answers wait for its own submission", () => {
  const values = new Values();
  values.hold("a", 1, "one");
  values.hold("b", 2, "two");
  values.hold("c", 3);
  expect(values.release()).toEqual({ c: 3 });
  expect(values.release("two")).toEqual({ b: 2 });
  expect(values.present("a", 0)).toBe(1);
});

test("held answers of widgets that have left the page are forgotten, and frames are heard again", () => {
  const values = new Values();
  values.hold("gone", "typed", "form");
  values.hold("here", "typed", "form");
  values.forget(new Set(["here"]));
  expect(values.present("gone", "default")).toBe("default");
  expect(values.release("form")).toEqual({ here: "typed" });
});
