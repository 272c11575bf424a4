import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Chips } from "../../Chips";
import { Listbox } from "../../Listbox";
import { type Line, lineAt, linesFor } from "../../lines";
import { useOpenList } from "../../openList";
import { SearchField } from "../../SearchField";
import { items } from "../format";
import type { Value } from "../rows";
import type { EditorProps } from "./CellEditor";
import css from "./CellEditor.module.css";
import { choicesOf } from "./column";
import { useOpened } from "./opened";

/** Any number of options, or of texts that the user adds. Enter in an empty field ends it. */
export function ChoicesEditor({ column, value, typed, control, change, finish }: EditorProps) {
  const line = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { labels, itemOf, textOf } = useMemo(() => naming(column, value), [column, value]);
  const [before] = useState<readonly string[]>(() => items(value).map(textOf));
  const [chosen, choose] = useState(before);
  const acceptsNew = column.type === "list" || column.accept_new_options === true;
  const find = useCallback(
    (query: string) =>
      linesFor(
        {
          options: labels,
          value: chosen,
          filter_mode: "fuzzy",
          accept_new_options: acceptsNew,
          max_selections: null,
          select_all: 0,
        },
        query,
      ),
    [labels, chosen, acceptsNew],
  );
  const list = useOpenList<Line>({
    disabled: false,
    typing: true,
    find,
    first: (lines, query) => (query ? lineAt(lines, query) : -1),
    pick: ({ label, adds = [label] }) => choose([...chosen, ...adds]),
    lasting: true,
    otherKey: (key, query) => {
      const last = chosen.at(-1);
      return key === "Backspace" && query === "" && last !== undefined ? () => choose(chosen.slice(0, -1)) : undefined;
    },
  });
  useOpened(typed, list);
  // What is found is meant, also where the editing ends without Enter.
  const found = list.query ? list.rows[list.active] : undefined;
  useEffect(() => {
    const all = found ? [...chosen, ...(found.adds ?? [found.label])] : chosen;
    change(all === before ? value : all.map(itemOf));
  }, [found, chosen, before, value, itemOf, change]);

  return (
    <>
      <div
        className={css.line}
        ref={line}
        onKeyDownCapture={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing || list.active >= 0) return;
          event.preventDefault();
          event.stopPropagation();
          finish(chosen.map(itemOf), [0, 1]);
        }}
      >
        <label className={css.chosen} htmlFor={control.id}>
          <Chips
            id={`${control.id}-chosen`}
            label="Selected values"
            texts={chosen}
            disabled={false}
            onRemove={(text) => choose(chosen.filter((one) => one !== text))}
            onLeave={() => input.current?.focus()}
          />
          <SearchField
            control={control}
            list={{ ...list, close: () => {} }}
            className={`gdg-input ${css.text}`}
            count={labels.length}
            acceptsNew={acceptsNew}
            typing={true}
            placeholder={chosen.length > 0 ? "" : acceptsNew ? "Add" : "Choose options"}
            disabled={false}
            shown=""
            onPress={list.show}
            ref={input}
          />
        </label>
      </div>
      {list.open && list.rows.length > 0 && (
        <Listbox
          id={`${control.id}-list`}
          labelledBy={control["aria-labelledby"]}
          testid="stDataEditorOptions"
          multiple
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

/** Values by what they are called, and back. What the cell has is found again; what is new is a text, or a number. */
function naming(column: EditorProps["column"], value: Value) {
  const choices = choicesOf(column);
  const now = items(value);
  const numbers = now.length > 0 && now.every((item) => typeof item === "number");
  return {
    labels: choices.map(({ label }) => label),
    textOf: (item: Value) => choices.find((choice) => choice.value === item)?.label ?? String(item),
    itemOf: (label: string): Value => {
      const choice = choices.find((one) => one.label === label);
      if (choice) return choice.value;
      const known = now.find((item) => String(item) === label);
      return known ?? (numbers && label.trim() !== "" && !Number.isNaN(Number(label)) ? Number(label) : label);
    },
  };
}
