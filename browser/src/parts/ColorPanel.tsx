import { type CSSProperties, type PointerEvent, useId } from "react";
import box from "./Box.module.css";
import css from "./ColorPanel.module.css";
import { type Hsv, hex, readHex } from "./color";

interface Props {
  color: Hsv;
  /** What is typed, which need not be a colour yet. */
  text: string;
  onColor: (color: Hsv) => void;
  onText: (text: string) => void;
}

/** Saturation and brightness on a plane, the hue on a scale, and the digits. */
export function ColorPanel({ color, text, onColor, onText }: Props) {
  const id = useId();
  const { hue, saturation, value } = color;
  const place = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onColor({ hue, saturation: share(event.clientX - left, width), value: 100 - share(event.clientY - top, height) });
  };
  const drag = {
    // The browser would take the focus away from the knob again.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.querySelector("input")?.focus({ preventScroll: true });
      place(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) =>
      event.currentTarget.hasPointerCapture(event.pointerId) && place(event),
  };
  const pick = async (dropper: EyeDropper) => {
    try {
      onText((await dropper.open()).sRGBHex);
    } catch {
      // The user has thought better of it.
    }
  };

  return (
    <div className={css.panel}>
      <div
        className={css.plane}
        style={{ "--hue": hex({ hue, saturation: 100, value: 100 }), "--color": hex(color) } as CSSProperties}
        {...drag}
      >
        <div className={css.knob} style={{ left: `${saturation}%`, top: `${100 - value}%` }}>
          <Percent name="Saturation" value={saturation} onChange={(next) => onColor({ ...color, saturation: next })} />
          <Percent name="Brightness" value={value} onChange={(next) => onColor({ ...color, value: next })} />
          <div />
        </div>
      </div>
      <input
        type="range"
        className={css.hue}
        aria-label="Hue"
        aria-valuetext={`${Math.round(hue)}°`}
        min={0}
        max={360}
        value={hue}
        onChange={(event) => onColor({ ...color, hue: Number(event.target.value) })}
      />
      <div className={css.digits}>
        <label htmlFor={id}>Hex</label>
        <input
          id={id}
          className={css.text}
          type="text"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={readHex(text) === undefined || undefined}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
        {window.EyeDropper && (
          <button
            type="button"
            className={`${box.action} ${css.dropper}`}
            aria-label="Take a color from the screen"
            onClick={() => pick(new EyeDropper())}
          >
            <svg viewBox="0 0 18 18" aria-hidden="true">
              <path d="m10 5 3 3M11 6.9 5 13l-2 2.2.9-3.2L10 6M11 4l1.6-1.4a1.6 1.6 0 0 1 2.6 2.5L14 7" />
            </svg>
          </button>
        )}
      </div>
    </div>
  );
}

interface PercentProps {
  name: string;
  value: number;
  onChange: (value: number) => void;
}

/** Keys and accessibility of one direction of the plane. */
function Percent({ name, value, onChange }: PercentProps) {
  return (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={`${Math.round(value)}%`}
      min={0}
      max={100}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}

function share(offset: number, length: number): number {
  return length > 0 ? Math.max(0, Math.min(100, (offset / length) * 100)) : 0;
}
