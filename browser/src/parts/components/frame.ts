import { asJson } from "./json";
import type { FrameTheme } from "./theme";

/** A message of a component's front end, as far as there is anything to do about it. */
export type FromFrame =
  | { readonly type: "streamlit:componentReady"; readonly apiVersion: unknown }
  | { readonly type: "streamlit:setComponentValue"; readonly value: unknown; readonly dataType?: unknown }
  | { readonly type: "streamlit:setFrameHeight"; readonly height?: unknown };

/** The one version of these messages that there is. */
export const API_VERSION = 1;

interface Shown {
  readonly args: unknown;
  readonly dfs: readonly (readonly [name: string, data: Uint8Array, index: Uint8Array, columns: Uint8Array])[];
  readonly disabled: boolean;
  readonly theme: FrameTheme;
}

/** The message that has a front end draw. */
export function renderMessage({ args, dfs, disabled, theme }: Shown) {
  return {
    type: "streamlit:render",
    args,
    dfs: dfs.map(([key, data, index, columns]) => ({ key, value: { data: { data, index, columns } } })),
    disabled,
    theme,
  };
}

/** What the data of an event mean; null: they are no message of a front end. */
export function fromFrame(data: unknown): FromFrame | null {
  const message = data as { isStreamlitMessage?: unknown; type?: unknown } | null;
  return typeof message === "object" && message?.isStreamlitMessage === true ? (message as FromFrame) : null;
}

/** A value as it goes up: how it is sent, and what. null: there is none. */
export function sentValue(value: unknown, dataType: unknown): ["json" | "bytes" | "dataframe", unknown] | null {
  if (dataType === "bytes") return ["bytes", bytes(value)];
  if (dataType === "dataframe") {
    const { data, index, columns } = value as Record<string, unknown>;
    return ["dataframe", { data: bytes(data), index: bytes(index), columns: bytes(columns) }];
  }
  const json = asJson(value);
  return json === null ? null : ["json", json];
}

function bytes(value: unknown): Uint8Array {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return new Uint8Array(value as ArrayBuffer);
}
