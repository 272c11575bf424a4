import { useMemo } from "react";
import { Branch, OpenedContext } from "./Branch";
import { openedAtFirst } from "./opened";
import type { Json } from "./parse";
import css from "./tree.module.css";

interface Props {
  root: Json;
  /** How many levels are open at first; null: all. */
  levels: number | null;
}

/** A document whose branches open and close. Arrow keys walk through it, Ctrl+C copies the branch that has the focus. */
export function Tree({ root, levels }: Props) {
  const opened = useMemo(() => openedAtFirst(root, levels), [root, levels]);
  return (
    <OpenedContext value={opened}>
      <div className={css.tree} role="tree" aria-label="JSON">
        <Branch name={null} value={root} level={1} last />
      </div>
    </OpenedContext>
  );
}
