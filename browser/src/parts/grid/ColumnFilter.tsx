import { type FormEvent, useState } from "react";
import css from "./ColumnFilter.module.css";
import type { Filter } from "./query";
import type { Placed } from "./view";

interface Props {
  column: Placed;
  filter: Filter | null;
  onFilter: (filter: Filter | null) => void;
}

const INPUTS: Readonly<Record<string, string>> = {
  number: "number",
  progress: "number",
  date: "date",
  time: "time",
  datetime: "datetime-local",
};

/** Which values of a column stay in view. */
export function ColumnFilter({ column, filter, onFilter }: Props) {
  const input = INPUTS[column.type];
  const [low, setLow] = useState(String(filter?.min ?? ""));
  const [high, setHigh] = useState(String(filter?.max ?? ""));
  const [words, setWords] = useState(filter?.contains ?? "");
  const [choice, choose] = useState<string>(chosen(filter));
  const end = (text: string) => (input === "number" ? Number(text) : text);
  const take = (event: FormEvent) => {
    event.preventDefault();
    const made: Filter = {
      ...(low !== "" && { min: end(low) }),
      ...(high !== "" && { max: end(high) }),
      ...(words !== "" && { contains: words }),
      ...(choice === "missing" && { empty: true }),
      ...(choice === "present" && { empty: false }),
      ...((choice === "true" || choice === "false") && { values: [choice === "true"] }),
    };
    onFilter(Object.keys(made).length === 0 ? null : made);
  };
  return (
    <form className={css.form} onSubmit={take}>
      {input && (
        <>
          <Entry label="From" type={input} value={low} onChange={setLow} />
          <Entry label="To" type={input} value={high} onChange={setHigh} />
        </>
      )}
      {!input && column.type !== "checkbox" && <Entry label="Contains" type="text" value={words} onChange={setWords} />}
      <label className={css.entry}>
        <span>Values</span>
        <select value={choice} onChange={({ target }) => choose(target.value)}>
          <option value="all">All</option>
          {column.type === "checkbox" && (
            <>
              <option value="true">Checked</option>
              <option value="false">Not checked</option>
            </>
          )}
          <option value="present">Without missing ones</option>
          <option value="missing">Missing ones only</option>
        </select>
      </label>
      <div className={css.actions}>
        {filter && (
          <button type="button" className={css.clear} onClick={() => onFilter(null)}>
            Remove
          </button>
        )}
        <button type="submit" className={css.apply}>
          Apply
        </button>
      </div>
    </form>
  );
}

function chosen(filter: Filter | null): string {
  if (filter?.values) return String(filter.values[0]);
  return filter?.empty === undefined ? "all" : filter.empty ? "missing" : "present";
}

interface EntryProps {
  label: string;
  type: string;
  value: string;
  onChange: (value: string) => void;
}

function Entry({ label, type, value, onChange }: EntryProps) {
  return (
    <label className={css.entry}>
      <span>{label}</span>
      <input type={type} step="any" value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}
