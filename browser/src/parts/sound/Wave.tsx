import { BARS } from "./capture";
import css from "./Wave.module.css";

interface Props {
  /** How loud each stretch is, 0 to 1. */
  levels: readonly number[];
  /** How much of it has been played, 0 to 1; null: it is being recorded. */
  played?: number | null;
}

/** How loud a sound is, from its beginning to its end: a row of bars. */
export function Wave({ levels, played = null }: Props) {
  const bars = [...Array<number>(Math.max(0, BARS - levels.length)).fill(0), ...levels];
  const past = played === null ? BARS : Math.round(played * BARS);
  return (
    <svg className={css.wave} viewBox={`0 0 ${BARS * 4} 32`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path(bars, past, BARS)} />
      <path className={css.past} d={path(bars, 0, past)} />
    </svg>
  );
}

function path(bars: readonly number[], from: number, to: number): string {
  return bars
    .slice(from, to)
    .map((level, index) => {
      const height = Math.max(1, Math.sqrt(level) * 28);
      return `M${(from + index) * 4 + 2} ${16 - height / 2}v${height}`;
    })
    .join("");
}
