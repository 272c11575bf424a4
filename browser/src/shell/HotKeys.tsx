import { useEffect, useState } from "react";
import { useSession } from "../parts/hooks";
import { pressedIn } from "../parts/target";
import { isDeveloper } from "./developer";
import { ClearCache } from "./dialogs";
import { useInspector } from "./inspector";

/** Where keys mean something else: fields, menus, and the shell's own dialogs. A script's dialog is a part of the app. */
const TYPING =
  "input, textarea, select, [contenteditable], [role=textbox], [role=combobox], :not(.stDialog) > dialog, [role=menu]";

/** R runs the script again, C clears the caches, I opens the inspector; never while the user types, and never with another key held. */
export function HotKeys() {
  const session = useSession();
  const inspect = useInspector();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = hotKey(event);
      if (key === "r") session.rerun();
      if (key === "c" && isDeveloper(session.status.options["client.toolbarMode"])) setAsking(true);
      // Unless it is the shortcut of a button of the script's, which hears of it after this.
      if (key === "i") setTimeout(() => event.defaultPrevented || inspect?.());
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [session, inspect]);
  return asking ? <ClearCache onClose={() => setAsking(false)} /> : null;
}

function hotKey(event: KeyboardEvent): string | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || shiftKey || repeat || defaultPrevented) return null;
  return pressedIn(event)?.closest(TYPING) ? null : key;
}
