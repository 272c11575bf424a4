import css from "./SendButton.module.css";

interface Props {
  label: string;
  testid: string;
  disabled?: boolean;
  /** It ends something instead. */
  stops?: boolean;
  onPress: () => void;
}

/** The round-cornered button at the end of a message. */
export function SendButton({ label, testid, disabled = false, stops = false, onPress }: Props) {
  return (
    <button
      type="button"
      className={css.send}
      data-testid={testid}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {stops ? (
          <rect x="6" y="6" width="8" height="8" rx="1.5" />
        ) : (
          <path d="M10 16V4.5M4.75 9.5 10 4.25l5.25 5.25" />
        )}
      </svg>
    </button>
  );
}
