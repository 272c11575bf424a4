// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { keepMovedPresses } from "./movedPress";

/** A page with one button, which a test moves about, and what was clicked. */
function staged() {
  document.body.innerHTML = "<div><button type='button'><b>Go</b></button></div>";
  const page = new EventTarget();
  const button = document.querySelector("button") as HTMLElement;
  const clicks = vi.fn();
  button.onclick = clicks;
  let top = 0;
  button.getBoundingClientRect = () => DOMRect.fromRect({ x: 0, y: top, width: 100, height: 40 });
  const under = (x: number, y: number) => (x <= 100 && y >= top && y <= top + 40 ? button : document.body);
  keepMovedPresses(page, under);
  const send = (type: string, target: Element, place: { x: number; y: number }, more = {}) => {
    const event = new Event(type, { cancelable: true });
    const at = { clientX: place.x, clientY: place.y, button: 0, isPrimary: true };
    for (const [name, value] of Object.entries({ target, ...at, ...more }))
      Object.defineProperty(event, name, { value });
    page.dispatchEvent(event);
    return event;
  };
  return {
    button,
    clicks,
    move: (to: number) => {
      top = to;
    },
    press: (more = {}) => send("pointerdown", button.firstElementChild as Element, { x: 10, y: 10 }, more),
    release: (x = 10, y = 10) => send("pointerup", under(x, y), { x, y }),
    drop: (type: string) => send(type, button, { x: 10, y: 10 }),
    click: () => send("click", document.body, { x: 10, y: 10 }, { isTrusted: true, detail: 1 }),
  };
}

beforeEach(() => {
  document.body.innerHTML = "";
});

test("a press on a button that moves away is kept, and counts once", () => {
  const { press, move, release, clicks, click } = staged();
  press();
  move(200);
  release();
  expect(clicks).toHaveBeenCalledTimes(1);
  expect(click().defaultPrevented).toBe(true);
  expect(click().defaultPrevented).toBe(false);
});

test("a button that stays is left to the browser", () => {
  const { press, release, clicks, click } = staged();
  press();
  release();
  expect(clicks).not.toHaveBeenCalled();
  expect(click().defaultPrevented).toBe(false);
});

test("so is one that has moved, but is still under the pointer", () => {
  const { press, move, release, clicks } = staged();
  press();
  move(5);
  release();
  expect(clicks).not.toHaveBeenCalled();
});

test("a pointer that is dragged away takes the press back", () => {
  const { press, move, release, clicks } = staged();
  press();
  move(200);
  release(10, 100);
  expect(clicks).not.toHaveBeenCalled();
});

test.each(["pointercancel", "wheel"])("%s takes the press back", (end) => {
  const { press, move, release, drop, clicks } = staged();
  press();
  move(200);
  drop(end);
  release();
  expect(clicks).not.toHaveBeenCalled();
});

test.each([{ button: 2 }, { ctrlKey: true }, { isPrimary: false }])("a press with %o is none", (more) => {
  const { press, move, release, clicks } = staged();
  press(more);
  move(200);
  release();
  expect(clicks).not.toHaveBeenCalled();
});

test("a button that is gone, or lies behind a dialog, is not pressed", () => {
  for (const hide of ["gone", "behind"]) {
    const { button, press, move, release, clicks } = staged();
    press();
    move(200);
    if (hide === "gone") button.remove();
    else document.body.append(Object.assign(document.createElement("dialog"), { open: true }));
    release();
    expect(clicks).not.toHaveBeenCalled();
  }
});
