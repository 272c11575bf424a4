/** Everything that crosses the websocket: the mirror of messages.py, as the arrays that MessagePack carries. */

import type { RunRecord } from "./record";

export const PROTOCOL = 1;

/** A value that MessagePack carries. */
export type Wire = unknown;

/** An element as it travels: its tag under "$" and the fields that differ from their defaults. */
export type WireElement = { readonly $: string } & Readonly<Record<string, Wire>>;

export type Insert = readonly [
  tag: "i",
  node: number,
  parent: number,
  after: number,
  element: WireElement,
  key: string | null,
  widget: string | null,
  value: Wire,
  form: string | null,
];
export type Set = readonly [tag: "s", node: number, patch: Readonly<Record<string, Wire>>];
export type Append = readonly [tag: "a", node: number, field: string, text: string];
export type Value = readonly [tag: "v", node: number, value: Wire];
export type Move = readonly [tag: "m", node: number, parent: number, after: number];
export type Drop = readonly [tag: "d", nodes: readonly number[]];
export type Fresh = readonly [tag: "f", spans: readonly number[], within: readonly number[]];
export type Url = readonly [tag: "u", path: string, query: string, push: boolean];
/** The page is left for another address below the base: to log in, or out. */
export type Leave = readonly [tag: "l", address: string];
export type Op = Insert | Set | Append | Value | Move | Drop | Fresh | Url | Leave;

export type RunState = "running" | "idle" | "error";

export type Welcome = readonly [
  tag: "w",
  session: string,
  resumed: boolean,
  ack: number,
  options: Readonly<Record<string, Wire>>,
  /** The session outlives the server's process: events are kept until `Saved` names them. */
  durable?: boolean,
];
/** The effects of all events up to this one are saved: they need not be sent again, whoever serves the session. */
export type Saved = readonly [tag: "k", event: number];
export type Frame = readonly [tag: "f", seq: number, state: RunState, ack: number, ops: readonly Op[], reset: boolean];
export type Notice = readonly [tag: "n", kind: "file_changed" | "cache_cleared" | "log", text: string];
export type Records = readonly [tag: "r", records: readonly RunRecord[], more: boolean];
export type Options = readonly [tag: "o", options: Readonly<Record<string, Wire>>];
export type Down = Welcome | Frame | Saved | Notice | Records | Options;

export type Hello = readonly [
  tag: "h",
  protocol: number,
  session: string | null,
  seq: number,
  path: string,
  query: string,
  about: Readonly<Record<string, Wire>>,
];
export type Event = readonly [
  tag: "e",
  n: number,
  values: Readonly<Record<string, Wire>>,
  query: string | null,
  path: string | null,
];
export type Stop = readonly [tag: "x"];
export type ClearCache = readonly [tag: "c"];
/** Some of what Hello told about the browser is otherwise now. */
export type About = readonly [tag: "b", news: Readonly<Record<string, Wire>>];
export type Watch = readonly [tag: "i", on: boolean];
export type Up = Hello | Event | Stop | ClearCache | About | Watch;
