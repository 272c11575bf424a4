import { expect, test } from "vitest";
import type { Place } from "./place";
import { Whereabouts } from "./whereabouts";

function at(path: string, query = "") {
  let place: Place = { path, query };
  const whereabouts = new Whereabouts(() => place);
  const go = (next: Partial<Place>) => {
    place = { ...place, ...next };
  };
  return { whereabouts, go };
}

const NOTHING = { path: null, query: null };

test("what both sides agree on is no news", () => {
  const { whereabouts } = at("a", "x=1");
  expect(whereabouts.agree()).toEqual({ path: "a", query: "x=1" });
  expect(whereabouts.tell()).toEqual(NOTHING);
  expect(whereabouts.moved()).toEqual(NOTHING);
});

test("what changed is told once", () => {
  const { whereabouts, go } = at("a", "x=1");
  whereabouts.agree();
  go({ query: "x=2" });
  expect(whereabouts.tell()).toEqual({ path: null, query: "x=2" });
  expect(whereabouts.tell()).toEqual(NOTHING);
  go({ path: "b" });
  expect(whereabouts.tell()).toEqual({ path: "b", query: null });
});

test("what the page itself has changed is no move of the user's, and the server still has to be told", () => {
  const { whereabouts, go } = at("a", "x=1");
  whereabouts.agree();
  go({ query: "x=2" });
  whereabouts.set();
  expect(whereabouts.moved()).toEqual(NOTHING);
  expect(whereabouts.tell()).toEqual({ path: null, query: "x=2" });
});

test("a move of the user's is found once", () => {
  const { whereabouts, go } = at("a", "x=1");
  whereabouts.agree();
  go({ path: "b", query: "" });
  expect(whereabouts.moved()).toEqual({ path: "b", query: "" });
  expect(whereabouts.moved()).toEqual(NOTHING);
});
