import { useRef } from "react";
import { Markdown } from "../markdown/Markdown";
import { usePopup } from "../popup";
import css from "./Grid.module.css";
import type { TipContent } from "./useTip";

export function Tip({ at, text, fault, markdown }: TipContent) {
  const spot = useRef<HTMLSpanElement>(null);
  const panel = usePopup(true, spot, "above");
  return (
    <>
      <span className={css.spot} style={{ left: at.x, top: at.y, width: at.width, height: at.height }} ref={spot} />
      <div
        className={css.tip}
        popover="manual"
        role="tooltip"
        data-testid="stDataFrameTooltipContent"
        data-fault={fault || undefined}
        ref={panel}
      >
        {markdown ? <Markdown body={text} anchors={false} /> : text}
      </div>
    </>
  );
}
