import { useEffect, useState } from "react";
import css from "./code.module.css";
import { copy } from "./copy";

const SHOWN = 2000;

type Outcome = "" | "Copied" | "Could not copy";

interface Props {
  /** A function: only written when it is copied. */
  text: string | (() => string);
  children?: string;
}

/** Copies a text, and says for a moment how that went. */
export function CopyButton({ text, children }: Props) {
  const [outcome, setOutcome] = useState<Outcome>("");
  useEffect(() => {
    if (outcome === "") return;
    const timer = setTimeout(() => setOutcome(""), SHOWN);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <button
      type="button"
      className={children ? css.copyText : css.copy}
      data-testid="stBaseButton-elementToolbar"
      data-outcome={outcome || undefined}
      aria-label={children ? undefined : "Copy to clipboard"}
      title={outcome || (children ? undefined : "Copy to clipboard")}
      onClick={async () =>
        setOutcome((await copy(typeof text === "string" ? text : text())) ? "Copied" : "Could not copy")
      }
    >
      {children ? outcome || children : <CopyDrawing done={outcome === "Copied"} />}
      <span className={css.spoken} role="status">
        {outcome}
      </span>
    </button>
  );
}

function CopyDrawing({ done }: { done: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {done ? (
        <path d="m3.5 8.5 3 3 6-7" />
      ) : (
        <path d="M6 5.5A1.5 1.5 0 0 1 7.5 4h4A1.5 1.5 0 0 1 13 5.5v6a1.5 1.5 0 0 1-1.5 1.5h-4A1.5 1.5 0 0 1 6 11.5zM4 10.5A1.5 1.5 0 0 1 3 9V4.5A1.5 1.5 0 0 1 4.5 3H9a1.5 1.5 0 0 1 1.400 1" />
      )}
    </svg>
  );
}
