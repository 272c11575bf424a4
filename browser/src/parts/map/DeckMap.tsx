import { type CSSProperties, useRef } from "react";
import type { Drawing } from "../element";
import fault from "../Fault.module.css";
import { type Action, Figure } from "../figure/Figure";
import { fileName, save } from "../figure/save";
import { DownloadIcon } from "../figure/signs";
import { IconButton } from "../IconButton";
import css from "./Map.module.css";
import { type Picked, picked } from "./picked";
import { picture } from "./picture";
import { canDraw } from "./stage";
import { useMap } from "./useMap";

type Props = Drawing<"pydeck_chart">;

const NOTHING: Picked = { indices: {}, objects: {} };
const MISSING = "This browser cannot draw maps: WebGL 2 is missing or switched off.";

/** A scene of deck.gl, over the map that ships, over tiles, or over nothing. */
export function DeckMap(props: Props) {
  const { style, alt, height, selection_mode: mode, value, answer } = props;
  const host = useRef<HTMLDivElement>(null);
  const name = alt ?? "Map";
  const able = canDraw();
  const selected = mode === null ? null : (value ?? NOTHING);
  const select = (next: Picked) => answer(next);
  const map = useMap(host, {
    ...props,
    name,
    selected,
    clicked: (info) => {
      if (mode === null || selected === null) return;
      const next = picked(selected, info, mode);
      if (next !== selected) select(next);
    },
  });
  const some = selected !== null && Object.keys(selected.indices).length > 0;
  const actions: Action[] = [];
  if (able) {
    const run = async () => save(await picture(host.current as HTMLElement, map.redraw), fileName(name, "png"));
    actions.push({ label: "Download as PNG", icon: <DownloadIcon />, run });
  }
  return (
    <Figure
      kind="stDeckGlJsonChart"
      label={name}
      height={height}
      actions={actions}
      clear={some ? () => select(NOTHING) : undefined}
      error={able ? map.error : MISSING}
    >
      {() => (
        <div
          className={css.map}
          ref={host}
          data-ground={map.ground}
          data-scheme={style === "light" || style === "dark" ? style : undefined}
          style={{ "--o-map-ratio": map.room && map.room.width / map.room.height } as CSSProperties}
        >
          <div className={css.ground} ref={map.below} />
          <div className={css.canvas} ref={map.above} />
          {map.ground === "world" && <p className={css.credit}>Natural Earth</p>}
          <div className={css.zoom}>
            <IconButton label="Zoom in" onClick={() => map.zoom(1)}>
              <Sign path="M10 4.5v11M4.5 10h11" />
            </IconButton>
            <IconButton label="Zoom out" onClick={() => map.zoom(-1)}>
              <Sign path="M4.5 10h11" />
            </IconButton>
          </div>
          {map.notice !== null && (
            <div className={`${fault.fault} ${css.notice}`} role="alert">
              {map.notice}
            </div>
          )}
        </div>
      )}
    </Figure>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
