import { type PointerEvent, useId, useLayoutEffect, useRef } from "react";
import { useDraft } from "./draft";
import { usePause } from "./pause";
import { labelLefts, nearest, type Range, share, snap } from "./range";
import css from "./Scale.module.css";

/** Arrow keys come in a row: the app is asked once they have paused. */
const PAUSE = 200;

/** A pointer this near to a thumb's middle takes hold of it, and does not move it by that. */
const GRIP = 12;

/** A thumb is its place: these name the two of a range. */
const ENDS = ["start", "end"];

interface Props extends Range {
  labelledBy: string;
  /** One number, or two in order. */
  value: number[];
  /** How a number reads. */
  say: (value: number) => string;
  disabled: boolean;
  answer: (value: number[]) => void;
}

/** One or two thumbs on a track. A native range input in each brings keys and accessibility; pointers are ours. */
export function Scale({ labelledBy, value, say, disabled, answer, ...range }: Props) {
  const [draft, keep] = useDraft<number[]>(value);
  const values = draft ?? value;
  const pause = usePause(PAUSE);
  const id = useId();

  const moved = (index: number, to: number) => {
    const [low, high] = [values[index - 1] ?? range.min, values[index + 1] ?? range.max];
    return values.map((old, at) => (at === index ? Math.min(high, Math.max(low, to)) : old));
  };
  const commit = (next: number[]) => {
    if (next.every((number, index) => number === value[index])) keep(null);
    else answer(next);
  };
  const type = (index: number, to: number) => {
    const next = moved(index, to);
    keep(next);
    pause.after(() => commit(next));
  };
  const pointer = useGrip(range, values, {
    drag: (index, to) => keep(moved(index, to)),
    drop: (index, to) => commit(moved(index, to)),
    cancel: () => keep(null),
  });
  const ends = values.map((one) => share(one, range));
  const labels = values.map(say);
  const lefts = labelLefts(ends, labels);
  const row = useWidths();
  const [from, to] = ends.length === 1 ? [0, ends[0] ?? 0] : [ends[0] ?? 0, ends[1] ?? 0];

  return (
    <fieldset className={css.scale} aria-labelledby={labelledBy} data-disabled={disabled} onBlur={pause.now}>
      <div className={css.values} ref={row} aria-hidden="true">
        {labels.map((text, index) => (
          <span key={ENDS[index]} data-testid="stSliderThumbValue" style={{ insetInlineStart: lefts[index] }}>
            {text}
          </span>
        ))}
      </div>
      <div className={css.track} {...(disabled ? {} : pointer)}>
        <div className={css.rail} />
        <div
          className={css.fill}
          data-whole={values.length === 1}
          style={{ insetInlineStart: `${from * 100}%`, insetInlineEnd: `${(1 - to) * 100}%` }}
        />
        {values.map((one, index) => (
          <div className={css.thumb} key={ENDS[index]} style={{ insetInlineStart: `${(ends[index] ?? 0) * 100}%` }}>
            <input
              type="range"
              id={`${id}-${index}`}
              aria-label={ENDS[index]}
              aria-labelledby={values.length === 1 ? labelledBy : `${labelledBy} ${id}-${index}`}
              aria-valuetext={labels[index]}
              min={index === 0 ? range.min : values[0]}
              max={index === 0 ? (values[1] ?? range.max) : range.max}
              step={range.step}
              value={one}
              disabled={disabled}
              onChange={(event) => type(index, Number(event.target.value))}
            />
            <div className={css.knob} />
          </div>
        ))}
      </div>
      <div className={css.ticks} data-testid="stSliderTickBar" aria-hidden="true">
        <span>{say(range.min)}</span>
        <span>{say(range.max)}</span>
      </div>
    </fieldset>
  );
}

/** Tells CSS how wide the labels are. Measuring them here would cost a layout of the page for each slider on it. */
function useWidths() {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = row.current;
    if (!box) return;
    const labels = [...box.children];
    const sized = new ResizeObserver((entries) => {
      for (const { target, borderBoxSize } of entries)
        box.style.setProperty(`--label-${labels.indexOf(target)}`, `${borderBoxSize[0]?.inlineSize ?? 0}px`);
    });
    for (const label of labels) sized.observe(label);
    return () => sized.disconnect();
  }, []);
  return row;
}

interface Moves {
  drag: (index: number, to: number) => void;
  drop: (index: number, to: number) => void;
  cancel: () => void;
}

/** Handlers of a track whose thumbs are dragged: the nearest one comes to a press anywhere on the track. */
function useGrip(range: Range, values: number[], { drag, drop, cancel }: Moves) {
  const grip = useRef<{ index: number; offset: number } | null>(null);

  const at = (event: PointerEvent<HTMLElement>, offset: number) => {
    const [x, width] = along(event);
    return snap(range.min + ((x + offset) / width) * (range.max - range.min), range);
  };
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const [x, width] = along(event);
    const index = nearest(values, at(event, 0), range.max);
    const off = share(values[index] ?? 0, range) * width - x;
    grip.current = { index, offset: Math.abs(off) <= GRIP ? off : 0 };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.querySelectorAll("input")[index]?.focus({ preventScroll: true });
    drag(index, at(event, grip.current.offset));
  };
  const end = (act: () => void) => {
    grip.current = null;
    act();
  };

  return {
    // The browser would take the focus away from the thumb again.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onPointerDown: take,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (grip.current) drag(grip.current.index, at(event, grip.current.offset));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (held) end(() => drop(held.index, at(event, held.offset)));
    },
    onPointerCancel: () => end(cancel),
  };
}

/** How far from the start of the track the pointer is, in the direction of the text, and how long the track is. */
function along({ currentTarget: track, clientX }: PointerEvent<HTMLElement>): [x: number, width: number] {
  const { left, right, width } = track.getBoundingClientRect();
  return [getComputedStyle(track).direction === "rtl" ? right - clientX : clientX - left, width];
}
