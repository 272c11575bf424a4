import { useSyncExternalStore } from "react";
import { useSession } from "../parts/hooks";
import { lazily, useLazy } from "../parts/lazy";
import type { Toast } from "../state/toasts";

/** A chunk of its own: few apps show messages, and none before it has run. */
const chunk = lazily(() => import("./Toaster"));

/** Short messages at the edge of the page. */
export function Toasts() {
  const { toasts } = useSession();
  const all = useSyncExternalStore(toasts.changed.subscribe, () => toasts.all);
  return all.length > 0 && <Loaded all={all} dismiss={(id) => toasts.dismiss(id)} />;
}

function Loaded(props: { all: readonly Toast[]; dismiss: (id: number) => void }) {
  const parts = useLazy(chunk);
  return parts && <parts.Toaster {...props} />;
}
