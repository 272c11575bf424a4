import { useMemo } from "react";
import { element } from "../parts/element";
import { Field } from "../parts/Field";
import { words } from "../parts/markdown/words";
import { Scale } from "../parts/Scale";

export const selectSlider = element("select_slider", ({ options, value, answer, ...props }) => {
  // Labels may repeat; the first of them stands for all.
  const labels = useMemo(() => [...new Set(options)], [options]);
  const places = useMemo(() => value.map((label) => labels.indexOf(label)), [value, labels]);
  return (
    <Field name="stSlider" {...props} single={false}>
      {(control) => (
        <Scale
          labelledBy={control["aria-labelledby"]}
          min={0}
          max={labels.length - 1}
          step={1}
          value={places}
          say={(place) => words(labels[place] ?? "")}
          disabled={props.disabled}
          answer={(moved) => answer(moved.map((place) => labels[place] ?? ""))}
        />
      )}
    </Field>
  );
});
