import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import fault from "../Fault.module.css";
import { IconButton } from "../IconButton";
import { CloseIcon } from "../signs";
import { sizeName, sizeStyle } from "../size";
import css from "./Figure.module.css";
import { usePaper } from "./paper";
import { type Sheet, SheetView } from "./SheetView";
import { useScreen } from "./screen";
import { ChartIcon, EnlargeIcon, ReduceIcon, TableIcon } from "./signs";

/** What a button of the toolbar does. */
export interface Action {
  readonly label: string;
  readonly icon: ReactNode;
  readonly run: () => unknown;
}

interface Props {
  /** Class and test id of the chart's box, such as "stVegaLiteChart". */
  kind: string;
  /** What the chart shows, in words. It names the chart where nothing inside does: see `named`. */
  label: string;
  /** The box itself is read out as a picture of that name. */
  named?: boolean;
  height: string | number;
  /** The data behind the chart; read when the user asks for them. */
  sheet?: (() => Sheet) | undefined;
  actions?: readonly Action[];
  /** Takes back what is selected. Escape does so, too. */
  clear?: (() => void) | undefined;
  /** Why there is nothing to see. It shows in the chart's place. */
  empty?: string | false;
  /** What is wrong with the chart. It shows instead of it. */
  error?: string | null;
  /** Draws the chart. The very same nodes fill the screen later, so that the chart keeps what it is. */
  children: (full: boolean) => ReactNode;
}

/** The frame around a chart: its size, and a toolbar that shows while the chart has the pointer or the focus. */
export function Figure({
  kind,
  label,
  named = false,
  height,
  sheet,
  actions = [],
  clear,
  empty = false,
  error = null,
  children,
}: Props) {
  const { full, frame, open, close } = useScreen();
  usePaper(frame.ref);
  const [tabular, setTabular] = useState<Sheet | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (run: Action["run"]) => {
    try {
      await run();
      setFailure(null);
    } catch (caught) {
      setFailure(caught instanceof Error ? caught.message : String(caught));
    }
  };
  const keys = {
    // Some charts keep a press from moving the focus; Escape goes where the focus is.
    onPointerDown: ({ currentTarget }: PointerEvent<HTMLElement>) => {
      if (!currentTarget.contains(document.activeElement)) currentTarget.focus({ preventScroll: true });
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!clear || event.key !== "Escape" || event.defaultPrevented) return frame.onKeyDown(event);
      event.preventDefault();
      clear();
    },
  };
  return (
    // A tap, where nothing hovers, brings out the toolbar: hence the tabIndex.
    <div
      className={`stFullScreenFrame ${css.frame}`}
      data-testid="stFullScreenFrame"
      data-height={sizeName(height)}
      tabIndex={-1}
      {...frame}
      {...keys}
      {...(full && { role: "dialog", "aria-modal": true, "aria-label": label })}
    >
      <div className={`stElementToolbar ${css.toolbar}`} data-testid="stElementToolbar">
        {sheet && error === null && (
          <Tool
            label={tabular ? "Show chart" : "Show data"}
            icon={tabular ? <ChartIcon /> : <TableIcon />}
            run={() => setTabular(tabular ? null : sheet())}
          />
        )}
        {error === null && clear && <Tool label="Clear selection" icon={<CloseIcon />} run={clear} />}
        {error === null && actions.map((action) => <Tool key={action.label} {...action} run={() => act(action.run)} />)}
        <Tool
          label={full ? "Close fullscreen" : "Fullscreen"}
          icon={full ? <ReduceIcon /> : <EnlargeIcon />}
          run={full ? close : open}
        />
      </div>
      <div
        className={`${kind} ${css.chart}`}
        data-testid={kind}
        data-height={full ? "stretch" : sizeName(height)}
        style={full ? undefined : sizeStyle(undefined, height)}
        hidden={error !== null}
        data-covered={tabular !== null || undefined}
        data-empty={empty !== false || undefined}
        {...(named && { role: "img", "aria-label": label })}
      >
        {children(full)}
        {empty && <p className={css.empty}>{empty}</p>}
      </div>
      {tabular && error === null && <SheetView label={label} sheet={tabular} />}
      {(error ?? failure) !== null && (
        <div className={`${fault.fault} ${error === null ? css.failure : css.error}`} role="alert">
          {error ?? failure}
        </div>
      )}
    </div>
  );
}

function Tool({ label, icon, run }: Action) {
  return (
    <span data-testid="stElementToolbarButton">
      <IconButton label={label} data-testid="stBaseButton-elementToolbar" onClick={run}>
        {icon}
      </IconButton>
    </span>
  );
}
