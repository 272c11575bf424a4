import { type KeyboardEvent, useRef, useState } from "react";
import { Children } from "../parts/Children";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { Layout } from "../parts/Layout";
import { words } from "../parts/markdown/words";
import { useOutsidePress } from "../parts/outsidePress";
import { Press } from "../parts/Press";
import { usePopup } from "../parts/popup";
import { keyClass, sizeName, sizeStyle } from "../parts/size";
import css from "./popover.module.css";

export const popover = block("popover", ({ node, userKey, widget, label, type, icon, help, width, wrap, ...rest }) => {
  const { disabled } = rest;
  const [own, setOwn] = useState(false);
  const open = widget === null ? own : rest.value;
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = usePopup(open, button);

  const toggle = (next: boolean) => {
    // What was typed is committed when its field loses the focus, which a field that just vanishes may not do.
    if (!next && panel.current?.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    if (widget === null) setOwn(next);
    else rest.answer(next);
  };
  useOutsidePress(open, whole, () => toggle(false));
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    // What is around, a popover or a dialog, stays.
    event.preventDefault();
    event.stopPropagation();
    toggle(false);
    button.current?.focus();
  };

  return (
    <Layout node={node} width={width}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key is that of what is inside */}
      <div
        className={`stPopover ${css.popover}${keyClass(userKey)}`}
        data-testid="stPopover"
        ref={whole}
        onKeyDown={closeByKey}
      >
        <Press
          label={label}
          kind={type}
          testid="stPopoverButton"
          icon={icon}
          iconPosition="left"
          help={help}
          shortcut={null}
          wrap={wrap}
          disabled={disabled}
          expanded={open}
          onPress={() => toggle(!open)}
          ref={button}
        />
        {open && (
          <div
            className={`stPopoverBody ${css.panel}`}
            data-testid="stPopoverBody"
            data-width={sizeName(width)}
            style={sizeStyle(width)}
            role="dialog"
            aria-label={words(label)}
            // A press on what takes no focus keeps it in here.
            tabIndex={-1}
            popover="manual"
            ref={panel}
          >
            <Flow>
              <Children of={node} />
            </Flow>
          </div>
        )}
      </div>
    </Layout>
  );
});
