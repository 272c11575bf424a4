import type { Notice, RunState } from "../wire/messages";

/** How the page is connected, in the words of data-test-connection-state. */
export type Link = "INITIAL" | "CONNECTING" | "CONNECTED" | "PINGING_SERVER" | "DISCONNECTED_FOREVER";

/** How the script is doing, in the words of data-test-script-state. */
export type Script = "initial" | "rerunRequested" | "running" | "stopRequested" | "compilationError" | "notRunning";

export interface Status {
  readonly link: Link;
  readonly script: Script;
  /** Number of the last event that a run has begun to serve. */
  readonly ack: number;
  /** Counts the sessions that this page has shown; 0: nothing to show yet. */
  readonly page: number;
  readonly notice: { readonly kind: Notice[1]; readonly text: string } | null;
  /** Why the server does not want this connection; with DISCONNECTED_FOREVER. */
  readonly refusal: string;
  /** Configuration, as the server told it last. */
  readonly options: Readonly<Record<string, unknown>>;
}

export type Step =
  | { readonly step: "connect" }
  /** `anew`: another session than the one that the page shows. */
  | { readonly step: "welcome"; readonly options: Status["options"]; readonly anew: boolean }
  | { readonly step: "options"; readonly options: Status["options"] }
  | { readonly step: "lost" }
  | { readonly step: "refused"; readonly reason: string }
  | { readonly step: "sent" }
  | { readonly step: "stop" }
  /** `served`: the frame answers the newest event. `fresh`: it is the first one of a session. */
  | {
      readonly step: "frame";
      readonly run: RunState;
      readonly ack: number;
      readonly served: boolean;
      readonly fresh: boolean;
    }
  | { readonly step: "notice"; readonly notice: Status["notice"] };

export const INITIAL: Status = {
  link: "INITIAL",
  script: "initial",
  ack: 0,
  page: 0,
  notice: null,
  refusal: "",
  options: {},
};

/** The status after a step. Returns the same record when nothing changed, so that nothing is drawn again. */
export function after(status: Status, step: Step): Status {
  switch (step.step) {
    case "connect":
      return change(status, { link: status.link === "INITIAL" ? "CONNECTING" : status.link });
    case "welcome":
      return { ...status, link: "CONNECTED", options: step.options, script: step.anew ? "initial" : status.script };
    case "options":
      return { ...status, options: step.options };
    case "lost":
      return change(status, { link: status.link === "DISCONNECTED_FOREVER" ? status.link : "PINGING_SERVER" });
    case "refused":
      return change(status, { link: "DISCONNECTED_FOREVER", refusal: step.reason });
    case "sent":
      return change(status, {
        script: status.script === "initial" ? "initial" : "rerunRequested",
        // The run that follows is one of the changed file.
        notice: status.notice?.kind === "file_changed" ? null : status.notice,
      });
    case "stop":
      return change(status, { script: isBusy(status.script) ? "stopRequested" : status.script });
    case "frame":
      return change(status, {
        script: scriptAfter(status.script, step.run, step.served),
        ack: step.ack,
        page: status.page + (step.fresh ? 1 : 0),
      });
    case "notice":
      return { ...status, notice: step.notice };
  }
}

/** A run goes on, or has been asked for. */
export function isBusy(script: Script): boolean {
  return script === "rerunRequested" || script === "running" || script === "stopRequested";
}

function scriptAfter(script: Script, run: RunState, served: boolean): Script {
  if (run === "running") return script === "stopRequested" ? script : "running";
  // The end of an older run: the newest event still has its own to come.
  if (!served) return script;
  return run === "error" ? "compilationError" : "notRunning";
}

function change(status: Status, fields: Partial<Status>): Status {
  const keys = Object.keys(fields) as (keyof Status)[];
  return keys.every((key) => fields[key] === status[key]) ? status : { ...status, ...fields };
}
