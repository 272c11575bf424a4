import { useRef } from "react";
import { Markdown } from "../markdown/Markdown";
import { usePopup } from "../popup";
import css from "./Grid.module.css";
import { Spot } from "./Panel";
import type { TipContent } from "./useTip";

export function Tip({ at, text, fault, markdown }: TipContent) {
  const spot = useRef<HTMLElement>(null);
  const panel = usePopup(true, spot, "above");
  return (
    <>
      <Spot at={at} ref={spot} />
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
