import { type ComponentProps, type CSSProperties, useId } from "react";
import { element } from "../parts/element";
import { HelpIcon } from "../parts/Help";
import { Icon } from "../parts/Icon";
import { Inline } from "../parts/Inline";
import { lazily, useLazy } from "../parts/lazy";
import { words } from "../parts/markdown/words";
import { formatNumber } from "../parts/numberFormat";
import { sizeName, sizeStyle } from "../parts/size";
import type { Sparkline } from "../parts/sparkline/Sparkline";
import css from "./metric.module.css";

/** A chunk of its own: few figures have a chart. */
const chunk = lazily(() => import("../parts/sparkline/Sparkline"));

export const metric = element("metric", (props) => {
  const { label, icon, help, label_visibility: visibility, value, format, delta, delta_description: about } = props;
  const id = useId();
  const figure = formatted(value, format);
  return (
    <figure
      className={`stMetric ${css.metric}`}
      data-testid="stMetric"
      data-border={props.border || undefined}
      data-color={props.delta_color}
      data-width={sizeName(props.width)}
      data-height={sizeName(props.height)}
      style={sizeStyle(undefined, props.height)}
      aria-labelledby={id}
    >
      <div className={css.label} data-testid="stMetricLabel" data-visibility={visibility} id={id}>
        <Icon name={icon} testId="stMetricIcon" />
        <Inline md={label} clipped />
        {visibility === "visible" && <HelpIcon text={help} label={words(label)} />}
      </div>
      <div className={css.value} data-testid="stMetricValue" style={letters(figure)}>
        <Inline md={figure} clipped />
      </div>
      {(delta || about) && (
        <div className={css.line}>
          {delta && (
            <div className={css.delta} data-testid="stMetricDelta">
              <Arrow to={props.delta_arrow} />
              <Inline md={formatted(delta, format)} clipped />
            </div>
          )}
          {about && (
            <div className={css.about} data-testid="stMetricDeltaDescription">
              <Inline md={about} clipped caption />
            </div>
          )}
        </div>
      )}
      {props.chart.length > 0 && (
        <div className={css.chart} data-testid="stMetricChart">
          <Chart kind={props.chart_type} values={props.chart} format={format} />
        </div>
      )}
    </figure>
  );
});

/** How long a figure is, for its size. */
const letters = (figure: string) => ({ "--letters": words(figure).length }) as CSSProperties;

/** A number in the format that the script asks for; other texts stay as they are. */
function formatted(text: string, format: string | null): string {
  const number = format && text.trim() !== "" ? Number(text) : Number.NaN;
  return format && Number.isFinite(number) ? formatNumber(format, number) : text;
}

function Arrow({ to }: { to: "up" | "down" | null }) {
  if (to === null) return null;
  const [name, path] = to === "up" ? ["Up", "M8 13V3.5m-4 4 4-4 4 4"] : ["Down", "M8 3v9.5m-4-4 4 4 4-4"];
  return (
    <svg viewBox="0 0 16 16" role="img" aria-label={name} data-testid={`stMetricDeltaIcon-${name}`}>
      <path d={path} />
    </svg>
  );
}

function Chart(props: ComponentProps<typeof Sparkline>) {
  const parts = useLazy(chunk);
  return parts ? <parts.Sparkline {...props} /> : null;
}
