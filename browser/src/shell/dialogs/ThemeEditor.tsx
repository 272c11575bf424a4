import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { CopyButton } from "../../parts/code/CopyButton";
import { IconButton } from "../../parts/IconButton";
import { CloseIcon } from "../../parts/signs";
import { BLACK, parse, toHex } from "../../theme/colour";
import { look } from "../../theme/options";
import { schemeInView } from "../../theme/theme";
import { preset, type Scheme, type Tokens } from "../../theme/tokens";
import { themeToml } from "../../theme/toml";
import { useThemes } from "../Theme";
import css from "./ThemeEditor.module.css";

const COLOURS = [
  ["primaryColor", "Accent", "--o-primary"],
  ["backgroundColor", "Background", "--o-bg"],
  ["secondaryBackgroundColor", "Second background", "--o-bg-sunken"],
  ["textColor", "Text", "--o-text"],
  ["linkColor", "Links", "--o-link"],
  ["borderColor", "Borders", "--o-border"],
] as const;

const CHOICES = [
  ["font", "Font", ["sans-serif", "serif", "monospace"]],
  ["headingFont", "Headings", ["sans-serif", "serif", "monospace"]],
  ["baseRadius", "Corners", ["none", "small", "medium", "large", "full"]],
  ["buttonRadius", "Buttons", ["none", "small", "medium", "large", "full"]],
] as const;

/** Changes the theme while the page shows it, for the app's author, who copies the outcome into the settings. */
export function ThemeEditor({ onClose }: { onClose: () => void }) {
  const { names, options, tryOn } = useThemes();
  const id = useId();
  const panel = useRef<HTMLDialogElement>(null);
  useEffect(() => panel.current?.focus(), []);
  // Colours of an app with one look are in [theme]; otherwise those of each base have their own section.
  const scheme = schemeInView();
  const section = names.includes("custom") ? "theme" : `theme.${scheme}`;
  const { page } = look(options, scheme);
  const set = (option: string, value: string | undefined) => {
    const { [option]: _, ...rest } = options;
    tryOn(value === undefined ? rest : { ...rest, [option]: value });
  };
  const leave = ({ key }: KeyboardEvent) => key === "Escape" && onClose();
  return (
    <dialog
      ref={panel}
      open
      className={css.panel}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      data-testid="stThemeEditor"
      onKeyDown={leave}
    >
      <div className={css.head}>
        <h2 id={`${id}-title`}>Theme</h2>
        <IconButton label="Close" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <p className={css.note}>
        You alone see what you change here, until this page is loaded again. To keep it, copy it into{" "}
        <code>.ostinato/config.toml</code>.
      </p>
      {COLOURS.map(([option, label, token]) => (
        <div key={option} className={css.option}>
          <label htmlFor={`${id}-${option}`}>{label}</label>
          <input
            id={`${id}-${option}`}
            type="color"
            value={inView(page, token, scheme)}
            onChange={({ currentTarget }) => set(`${section}.${option}`, currentTarget.value)}
          />
        </div>
      ))}
      {CHOICES.map(([option, label, values]) => (
        <div key={option} className={css.option}>
          <label htmlFor={`${id}-${option}`}>{label}</label>
          <select
            id={`${id}-${option}`}
            value={String(options[`theme.${option}`] ?? "")}
            onChange={({ currentTarget }) => set(`theme.${option}`, currentTarget.value || undefined)}
          >
            <option value="">As it is</option>
            {values.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        </div>
      ))}
      <div className={css.actions}>
        <CopyButton text={themeToml(options)}>Copy as config.toml</CopyButton>
        <button type="button" className={css.undo} onClick={() => tryOn(null)}>
          Undo all
        </button>
      </div>
    </dialog>
  );
}

/** A token's colour among those that the options make, as a colour field takes it. */
function inView(page: Tokens, token: keyof Tokens, scheme: Scheme): string {
  const value = page[token] ?? preset(token, scheme);
  const other = /^var\((--o-.+)\)$/.exec(value)?.[1];
  return other ? inView(page, other as keyof Tokens, scheme) : toHex(parse(value) ?? BLACK);
}
