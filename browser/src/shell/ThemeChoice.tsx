import { useState } from "react";
import { chooseTheme, chosenTheme, type ThemeName } from "../theme/theme";
import styles from "./menu.module.css";

const NAMES: Record<ThemeName, string> = { system: "System", light: "Light", dark: "Dark" };

/** Which theme the user wants: a choice that this browser keeps. */
export function ThemeChoice() {
  const [chosen, setChosen] = useState(chosenTheme);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu
    <div className={styles.choice} role="group" aria-label="Theme">
      {(Object.keys(NAMES) as ThemeName[]).map((name) => (
        <button
          key={name}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={name === chosen}
          className={styles.option}
          onClick={() => {
            chooseTheme(name);
            setChosen(name);
          }}
        >
          {NAMES[name]}
        </button>
      ))}
    </div>
  );
}
