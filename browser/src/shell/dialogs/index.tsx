import type { ComponentProps } from "react";
import { lazily, useLazy } from "../../parts/lazy";

/** A chunk of its own: most visits open none of the shell's dialogs. */
export const dialogs = lazily(() => import("./all"));

export function ClearCache(props: ComponentProps<typeof import("./all").ClearCache>) {
  const all = useLazy(dialogs);
  return all && <all.ClearCache {...props} />;
}
