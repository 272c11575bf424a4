import { lasting } from "../state/storage";

const KEY = "ostinato.sidebar";

/** What the user made of the sidebar, while the script asks for the same. */
interface Memory {
  open?: boolean;
  /** In pixels. */
  width?: number;
}

type Preset = string | number;

/** What this browser remembers, unless the script has asked for something else since. */
export function remembered(preset: Preset): Memory {
  try {
    const kept: Partial<Record<keyof Memory | "preset", unknown>> | null = JSON.parse(lasting.get(KEY) ?? "null");
    if (kept?.preset !== preset) return {};
    const { open, width } = kept;
    return {
      open: typeof open === "boolean" ? open : undefined,
      width: typeof width === "number" ? width : undefined,
    };
  } catch {
    return {};
  }
}

export function remember(preset: Preset, news: Memory): void {
  lasting.set(KEY, JSON.stringify({ ...remembered(preset), ...news, preset }));
}
