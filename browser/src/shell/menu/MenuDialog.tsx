import { useLazy } from "../../parts/lazy";
import { dialogs } from "../dialogs";

export type DialogName = "about" | "cache" | "theme" | "record" | "shortcuts";

/** The dialog that an entry of the menu opens. `about`: the script's own words. */
export function MenuDialog({ name, about, onClose }: { name: DialogName; about: string | null; onClose: () => void }) {
  const all = useLazy(dialogs);
  if (!all) return null;
  switch (name) {
    case "about":
      return <all.About text={about} onClose={onClose} />;
    case "cache":
      return <all.ClearCache onClose={onClose} />;
    case "theme":
      return <all.ThemeEditor onClose={onClose} />;
    case "record":
      return <all.RecordScreen onClose={onClose} />;
    case "shortcuts":
      return <all.Shortcuts onClose={onClose} />;
  }
}
