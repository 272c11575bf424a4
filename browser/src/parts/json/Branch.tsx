import { createContext, type KeyboardEvent, memo, type SyntheticEvent, use, useId, useState } from "react";
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
  last: boolean;
}

/** A value with its key. What holds others opens and closes; closed, nothing of it is drawn. */
export const Branch = memo(function Branch({ name, value, last }: Props) {
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
    <div
      className={css.branch}
      role="treeitem"
      // Without what is inside it, which are items of their own.
      aria-labelledby={id}
      aria-expanded={opens ? open : undefined}
      tabIndex={name === null ? 0 : -1}
      onKeyDown={pressed}
      onClick={(event) => opens && isOwn(event) && choose(!open)}
      onFocus={(event) => point(event.target === event.currentTarget)}
      onBlur={() => point(false)}
      onPointerOver={(event) => point(isOwn(event))}
      onPointerLeave={() => point(false)}
    >
      <div className={css.row} data-opens={opens || undefined}>
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
      {open && <Inside of={inside} />}
      {open && <div className={css.closing}>{closing}</div>}
    </div>
  );
});

/** Whether something happens to a branch itself: not to one inside it, nor to a button or a link. */
function isOwn({ target, currentTarget }: SyntheticEvent): boolean {
  return (target as Element).closest("[role=treeitem], button, a, [role=group]") === currentTarget;
}

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

function Inside({ of }: { of: Branches }) {
  const [shown, show] = useState(FIRST);
  const rest = Math.min(of.length - shown, MORE);
  const seen = new Map<string | number, number>();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the branches of a tree, not the fields of a form
    <div className={css.inside} role="group">
      {of.slice(0, shown).map(([name, value], place) => {
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        return <Branch key={`${times} ${name}`} name={name} value={value} last={place === of.length - 1} />;
      })}
      {rest > 0 && (
        <button type="button" className={css.more} onClick={() => show(shown + MORE)}>
          Show {rest} more of {of.length}
        </button>
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
