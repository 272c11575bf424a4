import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { element } from "../parts/element";
import { shownPages } from "../parts/pages";
import { touch } from "../parts/touch";
import css from "./pagination.module.css";

/** Pixels of a number, of a digit beyond the second, and between two numbers. */
const [CELL, DIGIT, GAP] = [touch ? 44 : 36, 9, 2];

/** With room for fewer numbers than these, the present one stands alone. */
const FEWEST = 5;

export const pagination = element("pagination", ({ num_pages: last, max_visible_pages, disabled, value, answer }) => {
  const whole = useRef<HTMLDivElement>(null);
  const cell = CELL + DIGIT * Math.max(0, String(last).length - 2);
  const room = Math.floor(useRoom(whole) / (cell + GAP)) - 2;
  const wanted = Math.min(last, max_visible_pages === null ? last : Math.max(FEWEST, max_visible_pages));
  const turn = (by: number) => !disabled && value + by >= 1 && value + by <= last && answer(value + by);

  return (
    <div className="stPagination" data-testid="stPagination" ref={whole}>
      <nav aria-label="Pagination" className={css.pages} style={{ "--cell": `${cell}px` } as CSSProperties}>
        <Turn name="Previous page" testid="stPaginationPrev" idle={disabled || value <= 1} onPress={() => turn(-1)} />
        {max_visible_pages === 0 ? (
          <span className={css.unseen} aria-live="polite">
            Page {value} of {last}
          </span>
        ) : room < Math.min(FEWEST, wanted) ? (
          <span className={css.alone} aria-live="polite">
            <span className={css.unseen}>Page </span>
            <b>{value}</b> / {last}
          </span>
        ) : (
          shownPages(value, last, Math.min(wanted, room)).map((page, at) =>
            page === null ? (
              <span key={at === 1 ? "before" : "after"} data-testid="stPaginationEllipsis" aria-hidden="true">
                …
              </span>
            ) : (
              <button
                key={page}
                type="button"
                className={css.page}
                data-testid={page === value ? "stPaginationPageActive" : "stPaginationPage"}
                aria-label={`Page ${page}`}
                aria-current={page === value ? "page" : undefined}
                disabled={disabled}
                onClick={() => page !== value && answer(page)}
              >
                {page}
              </button>
            ),
          )
        )}
        <Turn name="Next page" testid="stPaginationNext" idle={disabled || value >= last} onPress={() => turn(1)} />
      </nav>
    </div>
  );
});

interface TurnProps {
  name: string;
  testid: string;
  /** There is nothing to turn to. It keeps the focus of the press that led here. */
  idle: boolean;
  onPress: () => void;
}

function Turn({ name, testid, idle, onPress }: TurnProps) {
  return (
    <button
      type="button"
      className={css.turn}
      aria-label={name}
      data-testid={testid}
      aria-disabled={idle || undefined}
      onClick={onPress}
    >
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d={testid === "stPaginationNext" ? "m7 4.5 4.5 4.5L7 13.5" : "M11 4.5 6.5 9l4.5 4.5"} />
      </svg>
    </button>
  );
}

/** Width of the place that the element stands in: its own may depend on what it shows. */
function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const place = element.current?.closest(".stElementContainer")?.parentElement;
    if (!place) return;
    const resized = new ResizeObserver(() => setRoom(place.clientWidth || Number.POSITIVE_INFINITY));
    resized.observe(place);
    return () => resized.disconnect();
  }, [element]);
  return room;
}
