// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import type { Trail } from "../session/trail";
import { arrive } from "./arrival";

afterEach(() => document.body.replaceChildren());

function at(focused: string) {
  document.body.innerHTML =
    '<nav><a href="/x" id="link">x</a></nav><input id="field"><main id="stMain" tabindex="-1"><button>b</button></main>';
  (document.querySelector(focused) as HTMLElement).focus();
  const shown: string[] = [];
  const trail = { top: () => shown.push("top"), restore: () => shown.push("restore") } as Partial<Trail> as Trail;
  const turn = (page: boolean, back: boolean) => arrive({ event: 0, page, back, begun: true }, trail);
  return { shown, turn, focus: () => document.activeElement?.id };
}

test("a new page is shown from its top, one that was left where it was left", () => {
  const { shown, turn } = at("#link");
  turn(true, false);
  turn(true, true);
  turn(false, true);
  expect(shown).toEqual(["top", "restore", "restore"]);
});

test.each(["#link", "button"])("the focus goes from %s to the new page", (focused) => {
  const { turn, focus } = at(focused);
  turn(true, false);
  expect(focus()).toBe("stMain");
});

test("the focus stays where the user is at work beside the page", () => {
  const { turn, focus } = at("#field");
  turn(true, false);
  expect(focus()).toBe("field");
});

test("a move within the page leaves the focus alone", () => {
  const { turn, focus } = at("#link");
  turn(false, true);
  expect(focus()).toBe("link");
});
