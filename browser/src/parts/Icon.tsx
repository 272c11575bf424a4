import css from "./icon.module.css";
import { Emoji } from "./markdown/Emoji";

interface Props {
  /** An emoji, `:material/name:`, an emoji shortcode, or "spinner". */
  name: string | null;
  testId?: string;
  className?: string;
}

/** An icon beside a text. It is decoration: the text says what it means. */
export function Icon({ name, testId, className = "" }: Props) {
  if (!name) return null;
  const material = materialName(name);
  if (material !== null) return <MaterialIcon name={material} testId={testId} className={className} />;
  if (name === "spinner")
    return (
      <span className={`${css.spinner} ${className}`} data-testid={testId ?? "stIconSpinner"} aria-hidden="true" />
    );
  const shortcode = /^:([\w+-]+):$/.exec(name)?.[1];
  return (
    <span className={`${css.emoji} ${className}`} data-testid={testId ?? "stIconEmoji"} aria-hidden="true">
      {shortcode ? <Emoji name={shortcode} /> : name}
    </span>
  );
}

export const materialName = (name: string): string | null => /^:material\/(\w+):$/.exec(name)?.[1] ?? null;

interface MaterialProps {
  name: string;
  testId?: string;
  className?: string;
  /** In running text the icon stands for a word, and is named. */
  labelled?: boolean;
}

/** An icon of the font Material Symbols: the font draws the name's letters as one sign. */
export function MaterialIcon({ name, testId = "stIconMaterial", className = "", labelled = false }: MaterialProps) {
  const spoken = labelled ? { role: "img", "aria-label": `${name} icon` } : { "aria-hidden": true };
  return (
    <span className={`${css.material} ${className}`} data-testid={testId} translate="no" {...spoken}>
      {name}
    </span>
  );
}
