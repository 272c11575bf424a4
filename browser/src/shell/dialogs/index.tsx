import type { ComponentProps } from "react";
import { lazily, useLazy } from "../../parts/lazy";

type All = typeof import("./all");

/** A chunk of its own: most visits open none of the shell's dialogs. */
const chunk = lazily(() => import("./all"));

export function About(props: ComponentProps<All["About"]>) {
  const all = useLazy(chunk);
  return all && <all.About {...props} />;
}

export function ClearCache(props: ComponentProps<All["ClearCache"]>) {
  const all = useLazy(chunk);
  return all && <all.ClearCache {...props} />;
}

export function ThemeEditor(props: ComponentProps<All["ThemeEditor"]>) {
  const all = useLazy(chunk);
  return all && <all.ThemeEditor {...props} />;
}
