import type { ThemeName } from "../../theme/offer";
import { useThemes } from "../Theme";
import styles from "./Menu.module.css";

const NAMES: Record<ThemeName, string> = { custom: "Custom", system: "System", light: "Light", dark: "Dark" };

/** Which theme the user wants: a choice that this browser keeps. */
export function ThemeChoice() {
  const { names, chosen, choose } = useThemes();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu
    <div className={styles.choice} role="group" aria-label="Theme">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={name === chosen}
          className={styles.option}
          onClick={() => choose(name)}
        >
          {NAMES[name]}
        </button>
      ))}
    </div>
  );
}
