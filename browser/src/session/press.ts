interface Holding {
  hold: () => void;
  release: () => void;
}

/** A hand that rests on the button longer than this, in milliseconds, waits for nothing. */
const LONGEST = 400;

/**
 * Holds events back while the user presses. The press takes the focus from a field, whose text starts a run; what that
 * run inserts would move the page, and with it the thing that is being pressed away from under the pointer.
 */
export function watchPresses(session: Holding, page: EventTarget = window): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const releaseIn = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(session.release, delay);
  };
  const press = () => {
    session.hold();
    releaseIn(LONGEST);
  };
  const click = () => {
    clearTimeout(timer);
    session.release();
  };
  page.addEventListener("pointerdown", press, true);
  page.addEventListener("click", click, true);
  // Not every press ends in a click; where it does, that follows at once.
  for (const end of ["pointerup", "pointercancel"]) page.addEventListener(end, () => releaseIn(0), true);
}
