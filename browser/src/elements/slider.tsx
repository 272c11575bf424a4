import { formatDate } from "../parts/dateFormat";
import { type Drawing, element } from "../parts/element";
import { Field } from "../parts/Field";
import { formatNumber } from "../parts/numberFormat";
import { Scale } from "../parts/Scale";

type Props = Drawing<"slider">;

export const slider = element("slider", (props) => (
  <Field name="stSlider" {...props} single={false}>
    {(control) => <Scale {...props} labelledBy={control["aria-labelledby"]} say={(value) => say(value, props)} />}
  </Field>
));

/** A value as the app wants it read. Dates and times come in microseconds. */
function say(value: number, { data, format }: Props): string {
  if (data === "int" || data === "float") return formatNumber(format ?? "plain", value);
  return formatDate(format ?? "iso8601", new Date(value / 1000), data);
}
