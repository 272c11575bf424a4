import { type PointerEvent, useMemo, useState } from "react";
import { formatNumber } from "../numberFormat";
import css from "./Sparkline.module.css";
import { type Shape, shape, type Values } from "./shape";

type Kind = "line" | "area" | "bar";

interface Props {
  kind: Kind;
  values: Values;
  format: string | null;
}

/** A chart without axes, as wide and as high as its place; the pointer shows single values. */
export function Sparkline({ kind, values, format }: Props) {
  const drawn = useMemo(() => shape(values, kind !== "line"), [values, kind]);
  const [place, point] = useState<number | null>(null);
  const told = (value: number) => (format ? formatNumber(format, value) : String(value));

  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientX - left) / width, 0), 1);
    const nearest = kind === "bar" ? Math.floor(share * values.length) : Math.round(share * (values.length - 1));
    point(Math.min(nearest, values.length - 1));
  };

  return (
    <div
      className={css.place}
      role="img"
      aria-label={summary(kind, values, told)}
      onPointerMove={follow}
      onPointerLeave={() => point(null)}
    >
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {kind === "bar" ? <Bars of={drawn} pointed={place} /> : <Line of={drawn} filled={kind === "area"} />}
      </svg>
      {place !== null && <Pointed kind={kind} of={drawn} place={place} values={values} told={told} />}
    </div>
  );
}

function Bars({ of, pointed }: { of: Shape; pointed: number | null }) {
  return of.bars.map(({ place, ...box }) => (
    <rect key={place} {...box} data-pointed={place === pointed || undefined} />
  ));
}

function Line({ of, filled }: { of: Shape; filled: boolean }) {
  return (
    <>
      {filled && <path className={css.area} d={of.area} />}
      <path className={css.line} d={of.line} vectorEffect="non-scaling-stroke" />
    </>
  );
}

interface PointedProps {
  kind: Kind;
  of: Shape;
  place: number;
  values: Values;
  told: (value: number) => string;
}

function Pointed({ kind, of, place, values, told }: PointedProps) {
  const value = values[place] ?? null;
  const dot = of.at(place);
  if (value === null || dot === null) return null;
  const x = kind === "bar" ? ((place + 0.5) / values.length) * 100 : dot.x;
  return (
    <>
      {kind !== "bar" && <i className={css.dot} style={{ left: `${x}%`, top: `${dot.y}%` }} />}
      <span className={css.value} data-end={x > 50 || undefined} style={{ left: `${x}%` }}>
        {told(value)}
      </span>
    </>
  );
}

/** The chart in words. */
function summary(kind: Kind, values: Values, told: (value: number) => string): string {
  const known = values.filter((value) => value !== null);
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)} chart`;
  if (known.length === 0) return `${name} without values`;
  const [low, high, last] = [Math.min(...known), Math.max(...known), known.at(-1) as number].map(told);
  return `${name} of ${values.length} values from ${low} to ${high}, the last one ${last}`;
}
