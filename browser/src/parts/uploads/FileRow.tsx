import type { ReactNode } from "react";
import { CloseIcon } from "../signs";
import { bytes } from "./accept";
import css from "./FileRow.module.css";

interface Props {
  name: string;
  size: number;
  /** Bytes that have gone up; null: it is not on its way. */
  sent?: number | null;
  error?: string | null;
  disabled?: boolean;
  onRetry?: (() => void) | undefined;
  onRemove: () => void;
}

/** One file: its name, its size or how far it is, what is wrong with it. */
export function FileRow({ name, size, sent = null, error = null, disabled = false, onRetry, onRemove }: Props) {
  const percent = sent === null || size === 0 ? 0 : Math.min(100, Math.floor((sent / size) * 100));
  return (
    <li
      className={css.row}
      data-testid="stFileChip"
      data-state={error !== null ? "error" : sent !== null ? "uploading" : "done"}
    >
      <FileSign />
      <div className={css.text}>
        <span className={css.name} data-testid="stFileChipName" title={name}>
          <bdi>{name}</bdi>
        </span>
        <span className={css.size}>{sent === null ? bytes(size) : `${bytes(sent)} of ${bytes(size)}`}</span>
        {error !== null && (
          <span className={css.error} role="alert">
            {error}
          </span>
        )}
      </div>
      {onRetry && (
        <Act label={`Try again: ${name}`} onPress={onRetry}>
          <path d="M15.5 10a5.5 5.5 0 1 1-1.7-4M15.5 3v3.5H12" />
        </Act>
      )}
      <span data-testid="stFileChipDeleteBtn">
        <button
          type="button"
          className={css.act}
          aria-label={sent === null ? `Remove ${name}` : `Cancel ${name}`}
          title={sent === null ? "Remove" : "Cancel"}
          disabled={disabled}
          onClick={onRemove}
        >
          <CloseIcon />
        </button>
      </span>
      {sent !== null && (
        <div
          className={css.track}
          role="progressbar"
          aria-label={`Upload of ${name}`}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <div className={css.bar} style={{ transform: `scaleX(${percent / 100})` }} />
        </div>
      )}
    </li>
  );
}

function Act({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={css.act} aria-label={label} title="Try again" onClick={onPress}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}

function FileSign() {
  return (
    <svg className={css.sign} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M11.5 2.75h-6a1.5 1.5 0 0 0-1.5 1.5v11.5a1.5 1.5 0 0 0 1.5 1.5h9a1.5 1.5 0 0 0 1.5-1.5v-8.5l-4.5-4.5Zm0 0v4.5H16" />
    </svg>
  );
}
