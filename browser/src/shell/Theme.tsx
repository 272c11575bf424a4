import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useSession, useSettings, useStatus } from "../parts/hooks";
import { isThemed, type Options, offered, type ThemeName } from "../theme/offer";
import {
  chosenTheme,
  followSystem,
  keepChoice,
  type Scheme,
  schemeInView,
  showTheme,
  systemScheme,
} from "../theme/theme";

interface Themes {
  /** What the user may choose. */
  readonly names: readonly ThemeName[];
  readonly chosen: ThemeName;
  readonly choose: (name: ThemeName) => void;
  readonly options: Options;
  /** Shows the page with other options than the app's; null: with the app's. */
  readonly tryOn: (options: Options | null) => void;
}

const ThemeContext = createContext<Themes | null>(null);

export function useThemes(): Themes {
  const themes = use(ThemeContext);
  if (!themes) throw new Error("No themes: draw this inside <Theme>.");
  return themes;
}

/** Brings the theme into view: the address's, the user's choice, or the app's; and tells the session which it is. */
export function Theme({ forced, children }: { forced: Scheme | null; children: ReactNode }) {
  const told = useOptions();
  const [tried, tryOn] = useState<Options | null>(null);
  const [choice, setChoice] = useState(chosenTheme);
  const options = tried ?? told;
  const { names, preset } = useMemo(() => offered(options), [options]);
  const chosen = choice && names.includes(choice) ? choice : preset;
  useShown(options, forced ?? chosen, names.includes("custom"));
  const themes = useMemo(() => {
    const choose = (name: ThemeName) => {
      keepChoice(name);
      setChoice(name);
    };
    return { names, chosen, choose, options, tryOn };
  }, [names, chosen, options]);
  return <ThemeContext value={themes}>{children}</ThemeContext>;
}

/** The app's options, and above them what the script has set for this session's page. */
function useOptions(): Options {
  const told = useStatus((status) => status.options);
  const own = useSettings()?.theme;
  return useMemo(() => {
    const all = Object.entries({ ...told, ...own });
    return Object.fromEntries(all.filter(([, value]) => value !== null));
  }, [told, own]);
}

function useShown(options: Options, theme: ThemeName, pinned: boolean): void {
  const session = useSession();
  const welcomed = useStatus(({ link, page }) => link === "CONNECTED" || page > 0);
  const system = useSyncExternalStore(followSystem, systemScheme);
  useEffect(() => {
    if (!welcomed) return;
    let current = true;
    const put = (scheme: Scheme | null, css: string) => {
      if (!current) return;
      showTheme({ scheme, css });
      session.tell("theme", schemeInView());
    };
    if (isThemed(options)) {
      import("../theme/custom").then(({ dress, loadFonts }) => {
        loadFonts(options);
        const { scheme, css } = dress(options, theme, pinned, system);
        put(scheme, css);
      });
    } else put(theme === "light" || theme === "dark" ? theme : null, "");
    return () => {
      current = false;
    };
  }, [session, welcomed, options, theme, pinned, system]);
}
