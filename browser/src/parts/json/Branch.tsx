import { createContext, type KeyboardEvent, memo, use, useId, useState } from "react";
import { CopyButton } from "../code/CopyButton";
import { copy } from "../code/copy";
import { Leaf } from "./Leaf";
import { type Branches, branches, Fields, type Json, written } from "./parse";
import css from "./tree.module.css";
import { walked } from "./walk";

/** Rows of one branch that are drawn at first, and those that each press on "more" brings. */
const FIRST = 100;
const MORE = 1000;

/** The branches that are open before anybody has opened or closed them. */
export const OpenedContext = createContext<ReadonlySet<Json>>(new Set());

interface Props {
  /** Its key or its place; null: it is the whole document. */
  name: string | number | null;
  value: Json;
  /** 1: the whole document. */
  level: number;
  last: boolean;
}

/** A value with its key. What holds others opens and closes; closed, nothing of it is drawn. */
export const Branch = memo(function Branch({ name, value, level, last }: Props) {
  const inside = branches(value);
  const opens = inside !== null && inside.length > 0;
  const atFirst = use(OpenedContext).has(value);
  const [chosen, choose] = useState<boolean | null>(null);
  const [pointed, point] = useState(false);
  const id = useId();
  const open = opens && (chosen ?? atFirst);
  const text = () => (typeof value === "string" ? value : written(value));
  const closing = `${value instanceof Fields ? "}" : "]"}${last ? "" : ","}`;

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey) {
      // Text that is selected is copied as such.
      if (event.key === "c" && getSelection()?.isCollapsed !== false) void copy(text());
    } else if (walked(event.currentTarget, event.key, opens ? open : null, () => choose(!open))) event.preventDefault();
  };

  return (
    <>
      <div
        className={css.row}
        role="treeitem"
        aria-level={level}
        aria-labelledby={id}
        aria-expanded={opens ? open : undefined}
        tabIndex={level === 1 ? 0 : -1}
        onKeyDown={pressed}
        onClick={(event) => opens && !(event.target as Element).closest("button, a") && choose(!open)}
        onFocus={() => point(true)}
        onBlur={() => point(false)}
        onPointerEnter={() => point(true)}
        onPointerLeave={() => point(false)}
      >
        {opens && <Chevron />}
        <span id={id}>
          {name !== null && <Key name={name} />}
          {inside === null ? <Leaf value={value} /> : <Brackets of={value} count={inside.length} open={open} />}
          {!open && !last && ","}
        </span>
        {pointed && (
          <span className={css.copy}>
            <CopyButton text={text} />
          </span>
        )}
      </div>
      {open && <Inside of={inside} level={level + 1} />}
      {open && (
        <div className={css.closing} aria-hidden="true">
          {closing}
        </div>
      )}
    </>
  );
});

function Key({ name }: { name: string | number }) {
  return (
    <span className={css.key} data-place={typeof name === "number" || undefined}>
      {typeof name === "number" ? name : JSON.stringify(name)}
      {": "}
    </span>
  );
}

function Brackets({ of, count, open }: { of: Json; count: number; open: boolean }) {
  const [opening, closing] = of instanceof Fields ? "{}" : "[]";
  if (open) return opening;
  return (
    <>
      {opening}
      {count > 0 && <span className={css.count}>{count === 1 ? "1 item" : `${count} items`}</span>}
      {closing}
    </>
  );
}

function Inside({ of, level }: { of: Branches; level: number }) {
  const [shown, show] = useState(FIRST);
  const rest = Math.min(of.length - shown, MORE);
  const seen = new Map<string | number, number>();
  return (
    <div className={css.inside}>
      {of.slice(0, shown).map(([name, value], place) => {
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        return (
          <Branch key={`${times} ${name}`} name={name} value={value} level={level} last={place === of.length - 1} />
        );
      })}
      {rest > 0 && (
        <div
          className={css.more}
          role="treeitem"
          aria-level={level}
          tabIndex={-1}
          onClick={() => show(shown + MORE)}
          onKeyDown={(event) => {
            if (walked(event.currentTarget, event.key, null, () => show(shown + MORE))) event.preventDefault();
          }}
        >
          Show {rest} more of {of.length}
        </div>
      )}
    </div>
  );
}

function Chevron() {
  return (
    <svg className={css.chevron} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m6 4 4 4-4 4" />
    </svg>
  );
}
