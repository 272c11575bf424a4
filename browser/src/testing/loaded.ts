import { vi } from "vitest";
import { shortcutKeys } from "../parts/ShortcutKeys";
import { registry } from "../wire/registry.gen";

type Lazy = { [K in keyof typeof registry]: (typeof registry)[K] extends { preload(): unknown } ? K : never };

/** Fetches the code of elements that are chunks of their own, so that a test finds them drawn at once. */
export async function loaded(...kinds: Lazy[keyof Lazy][]): Promise<void> {
  await Promise.all(kinds.map((kind) => registry[kind].preload()));
}

/** The same for the shortcuts of buttons. */
export async function shortcutsLoaded(): Promise<void> {
  shortcutKeys.load();
  await vi.waitFor(() => {
    if (!shortcutKeys.read()) throw new Error("The code of shortcuts has not come.");
  });
}
