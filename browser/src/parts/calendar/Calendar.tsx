import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useDraft } from "../draft";
import css from "./Calendar.module.css";
import { addDays, addMonths, clamp, type Day, day, partsOf, today, weekday, weeksOf } from "./days";
import { firstWeekday, fullDate, monthAndYear, months, weekdays } from "./locale";

/** The years that can be chosen at once, before and after the one that shows. */
const YEARS = 100;

/** A table whose cells are acted on. */
const GRID = { role: "grid" };

interface Props {
  /** The day that the calendar opens with; another one turns it there. */
  at: Day;
  min: Day;
  max: Day;
  /** The chosen day, or the ends of a range as far as they are chosen. */
  chosen: readonly (Day | null)[];
  /** The next day that is picked ends the range which begins here. */
  from?: Day | null;
  /** Takes the focus once. */
  focused: boolean;
  onPick: (day: Day) => void;
}

/** A month of days. One of them is in the tab order; the arrow keys go to the others. */
export function Calendar({ at, min, max, chosen, from = null, focused, onPick }: Props) {
  const [moved, move] = useDraft<Day>(at);
  const [hovered, hover] = useState<Day | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const follows = useRef(false);
  const taken = useRef(false);
  const reached = clamp(moved ?? at, min, max);
  const [year, month, date] = partsOf(reached);

  const go = (to: Day) => move(clamp(to, min, max));
  const goByKey = (event: KeyboardEvent<HTMLElement>) => {
    const to = target(event, reached);
    if (to === undefined) return;
    event.preventDefault();
    follows.current = true;
    hover(null);
    go(to);
  };
  // Not before its popup shows it: what does not show takes no focus.
  useEffect(() => {
    if (focused && !taken.current) follows.current = true;
    taken.current = focused;
    if (!follows.current) return;
    follows.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${reached}"]`)?.focus();
  });

  const [start, end] = from === null ? span(chosen) : span([from, hovered ?? reached]);
  const turn = (months: number) => go(addMonths(reached, months));
  return (
    <div className={css.calendar}>
      <div className={css.head}>
        <Turn name="Previous month" disabled={day(year, month, 1) <= min} onPress={() => turn(-1)} />
        <span className={css.choice}>
          <select
            aria-label="Month"
            value={month}
            onChange={(event) => go(day(year, Number(event.target.value), date))}
          >
            {months().map((name, index) => (
              <option key={name} value={index + 1} disabled={isBeyond(year, index + 1, min, max)}>
                {name}
              </option>
            ))}
          </select>
        </span>
        <span className={css.choice}>
          <select aria-label="Year" value={year} onChange={(event) => go(day(Number(event.target.value), month, date))}>
            {yearsAround(year, min, max).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </span>
        <Turn name="Next month" disabled={day(year, month, 31) >= max} onPress={() => turn(1)} />
      </div>
      <table
        ref={grid}
        className={css.grid}
        {...GRID}
        aria-label={monthAndYear(reached)}
        onKeyDown={goByKey}
        onPointerLeave={() => hover(null)}
      >
        <thead>
          <tr>
            {weekdays().map((_, index) => {
              const { short, long } = weekdays()[(index + firstWeekday()) % 7] ?? { short: "", long: "" };
              return (
                <th key={long} scope="col" abbr={long}>
                  {short}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeksOf(reached, firstWeekday()).map((week, row) => (
            <tr key={week[0]}>
              {row === 0 && week.length < 7 && <td colSpan={7 - week.length} />}
              {week.map((one) => (
                <td
                  key={one}
                  data-within={start !== null && end !== null && start <= one && one <= end}
                  data-edge={one === start ? (one === end ? "both" : "start") : one === end ? "end" : undefined}
                >
                  <button
                    type="button"
                    className={css.day}
                    data-day={one}
                    aria-pressed={chosen.includes(one)}
                    aria-label={fullDate(one)}
                    aria-current={one === today() ? "date" : undefined}
                    // Not `disabled`: the arrow keys pass over it.
                    aria-disabled={one < min || one > max || undefined}
                    tabIndex={one === reached ? 0 : -1}
                    onPointerEnter={() => hover(one)}
                    onClick={() => one >= min && one <= max && onPick(one)}
                  >
                    {partsOf(one)[2]}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TurnProps {
  name: "Previous month" | "Next month";
  disabled: boolean;
  onPress: () => void;
}

function Turn({ name, disabled, onPress }: TurnProps) {
  return (
    <button type="button" className={css.turn} aria-label={name} disabled={disabled} onClick={onPress}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d={name === "Next month" ? "m7 4.5 4.5 4.5L7 13.5" : "M11 4.5 6.5 9l4.5 4.5"} />
      </svg>
    </button>
  );
}

/** Both ends in order; one alone is no range. */
function span([first = null, second = null]: readonly (Day | null)[]): [Day | null, Day | null] {
  if (first === null || second === null) return [first, first];
  return first <= second ? [first, second] : [second, first];
}

/** Where a key goes from a day; undefined: nowhere. */
function target(event: KeyboardEvent<HTMLElement>, from: Day): Day | undefined {
  const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
  const inWeek = (weekday(from) - firstWeekday() + 7) % 7;
  switch (event.key) {
    case "ArrowLeft":
      return addDays(from, -forward);
    case "ArrowRight":
      return addDays(from, forward);
    case "ArrowUp":
      return addDays(from, -7);
    case "ArrowDown":
      return addDays(from, 7);
    case "Home":
      return addDays(from, -inWeek);
    case "End":
      return addDays(from, 6 - inWeek);
    case "PageUp":
      return addMonths(from, event.shiftKey ? -12 : -1);
    case "PageDown":
      return addMonths(from, event.shiftKey ? 12 : 1);
    default:
      return undefined;
  }
}

function yearsAround(year: number, min: Day, max: Day): number[] {
  const first = Math.max(partsOf(min)[0], year - YEARS);
  const last = Math.min(partsOf(max)[0], year + YEARS);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function isBeyond(year: number, month: number, min: Day, max: Day): boolean {
  return day(year, month, 31) < min || day(year, month, 1) > max;
}
