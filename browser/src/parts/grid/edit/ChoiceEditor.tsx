import { useCallback, useEffect, useMemo, useRef } from "react";
import { filterOptions } from "../../filterOptions";
import { Listbox, type Row } from "../../Listbox";
import { useOpenList } from "../../openList";
import { SearchField } from "../../SearchField";
import type { Value } from "../rows";
import type { EditorProps } from "./CellEditor";
import css from "./CellEditor.module.css";
import { type Choice, choicesOf } from "./column";
import { sameValue } from "./edits";
import { useOpened } from "./opened";

interface Line extends Row {
  value: Value;
}

const TRUTH: readonly Choice[] = [
  { value: true, label: "True" },
  { value: false, label: "False" },
];

/** One of the options, found by typing. A cell that may be empty can be emptied. */
export function ChoiceEditor({ column, value, typed, control, change, finish }: EditorProps) {
  const line = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const choices = useMemo(() => (column.type === "selectbox" ? choicesOf(column) : TRUTH), [column]);
  const find = useCallback(
    (query: string) => linesOf(choices, value, column.required, query),
    [choices, value, column],
  );
  const list = useOpenList<Line>({
    disabled: false,
    typing: true,
    find,
    first: (lines, query) => (query ? 0 : lines.findIndex(({ chosen }) => chosen)),
    pick: (picked) => finish(picked.value, [0, 1]),
  });
  useOpened(typed, list);
  // What is found is meant, also where the editing ends without Enter.
  const found = list.query ? list.rows[list.active] : undefined;
  useEffect(() => change(found ? found.value : value), [found, value, change]);

  return (
    <>
      <div className={css.line} ref={line}>
        <SearchField
          control={control}
          // It closes with the editor.
          list={{ ...list, close: () => {} }}
          className={`gdg-input ${css.text}`}
          count={choices.length}
          acceptsNew={false}
          typing={true}
          placeholder={choices.length > 0 ? "Choose an option" : "No options to select"}
          disabled={false}
          shown={choices.find((choice) => sameValue(choice.value, value))?.label ?? ""}
          onPress={list.show}
          ref={input}
        />
      </div>
      {list.open && (
        <Listbox
          id={`${control.id}-list`}
          labelledBy={control["aria-labelledby"]}
          testid="stDataEditorOptions"
          anchor={line}
          rows={list.rows}
          active={list.active}
          empty="No results"
          onActivate={list.activate}
          onChoose={list.choose}
        />
      )}
    </>
  );
}

function linesOf(choices: readonly Choice[], value: Value, required: boolean | undefined, query: string): Line[] {
  const found = filterOptions(
    choices.map(({ label }) => label),
    query,
    "fuzzy",
  ).map((index): Line => {
    const choice = choices[index] as Choice;
    return { ...choice, chosen: sameValue(choice.value, value) };
  });
  if (required || value === null || query !== "") return found;
  return [{ label: "", content: "Empty", acts: true, value: null }, ...found];
}
