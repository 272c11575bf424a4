import { type ReactNode, useState } from "react";
import { IconButton } from "../IconButton";
import css from "./Paged.module.css";

const PER_PAGE = 5;

/** A list that shows some of its items at a time, and the newest first of all when it grows. */
export function Paged({ label, children }: { label: string; children: readonly ReactNode[] }) {
  const [wanted, turn] = useState(0);
  const pages = Math.ceil(children.length / PER_PAGE);
  const page = Math.max(0, Math.min(wanted, pages - 1));
  if (children.length === 0) return null;
  const [first, last] = [page * PER_PAGE, Math.min((page + 1) * PER_PAGE, children.length)];
  return (
    <>
      <ul className={css.list} data-testid="stFileChips" aria-label={label}>
        {children.slice(first, last)}
      </ul>
      {pages > 1 && (
        <div className={css.pages} data-testid="stFileUploaderPagination">
          <span aria-live="polite">
            {first + 1}–{last} of {children.length}
          </span>
          <IconButton label="Previous files" disabled={page === 0} onClick={() => turn(page - 1)}>
            <Arrow path="m12 5.5-4.5 4.5 4.5 4.5" />
          </IconButton>
          <IconButton label="Next files" disabled={page === pages - 1} onClick={() => turn(page + 1)}>
            <Arrow path="m8 5.5 4.5 4.5-4.5 4.5" />
          </IconButton>
        </div>
      )}
    </>
  );
}

function Arrow({ path }: { path: string }) {
  return (
    <svg className={css.arrow} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
