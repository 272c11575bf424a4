import { isBlocked } from "./blocked";

/** What a press acts on when it ends where it began. */
const PRESSABLE = "button, a[href], summary, label, input, [role=option], [role=menuitem], [role=tab]";

/** Milliseconds after which the browser's own click, which a touch sends late, no longer comes. */
const LATE = 500;

type Hit = (x: number, y: number) => Element | null;

/**
 * Keeps presses on what moves away while it is pressed, as the page of a long run grows. The browser makes a click only
 * where press and release meet the same thing; here, a release where the thing stood when it was pressed is one, too.
 * A pointer that was dragged off it still takes the press back.
 */
export function keepMovedPresses(
  page: EventTarget = window,
  hit: Hit = (x, y) => document.elementFromPoint(x, y),
): void {
  let held: { thing: HTMLElement; stood: DOMRect } | null = null;
  let madeAt = Number.NEGATIVE_INFINITY;

  const press = (event: PointerEvent) => {
    madeAt = Number.NEGATIVE_INFINITY;
    const thing = isPlain(event) ? (event.target as Element).closest<HTMLElement>(PRESSABLE) : null;
    held = thing && { thing, stood: thing.getBoundingClientRect() };
  };
  const drop = () => {
    held = null;
  };
  const release = (event: PointerEvent) => {
    const { thing, stood } = held ?? {};
    drop();
    if (!thing?.isConnected || !stood || !isWithin(stood, event) || !hasMoved(thing, stood) || isBlocked(thing)) return;
    if (thing.contains(hit(event.clientX, event.clientY))) return;
    madeAt = event.timeStamp;
    thing.click();
  };
  /** The browser's click is for whatever lies under the pointer by now. */
  const click = (event: MouseEvent) => {
    if (!event.isTrusted || event.detail === 0 || event.timeStamp - madeAt > LATE) return;
    madeAt = Number.NEGATIVE_INFINITY;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  page.addEventListener("pointerdown", (event) => press(event as PointerEvent), true);
  page.addEventListener("pointerup", (event) => release(event as PointerEvent), true);
  page.addEventListener("click", (event) => click(event as MouseEvent), true);
  for (const end of ["pointercancel", "wheel"]) page.addEventListener(end, drop, { capture: true, passive: true });
}

/** The one press that means nothing but itself. */
function isPlain(event: PointerEvent): boolean {
  const { button, isPrimary, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  return isPrimary && button === 0 && !(ctrlKey || metaKey || shiftKey || altKey) && target instanceof Element;
}

function isWithin({ left, right, top, bottom }: DOMRect, { clientX, clientY }: PointerEvent): boolean {
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

function hasMoved(thing: HTMLElement, { left, top }: DOMRect): boolean {
  const now = thing.getBoundingClientRect();
  return Math.abs(now.left - left) >= 1 || Math.abs(now.top - top) >= 1;
}
