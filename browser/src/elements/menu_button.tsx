import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { element } from "../parts/element";
import { Inline } from "../parts/Inline";
import { words } from "../parts/markdown/words";
import { menuItems, walkMenu } from "../parts/menuKeys";
import { useOutsidePress } from "../parts/outsidePress";
import { Press } from "../parts/Press";
import { usePopup } from "../parts/popup";
import css from "./menu_button.module.css";

export const menuButton = element("menu_button", ({ label, options, type, icon, help, wrap, disabled, answer }) => {
  /** Which entry has the focus when the menu opens; null: it is closed. */
  const [start, open] = useState<number | null>(null);
  const isOpen = start !== null && !disabled;
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = usePopup(isOpen, button);
  useOutsidePress(isOpen, whole, () => open(null));
  useEffect(() => {
    if (isOpen && menu.current) menuItems(menu.current).at(start)?.focus();
  }, [isOpen, start, menu]);

  const close = () => {
    button.current?.focus();
    open(null);
  };
  const pick = (option: string) => {
    close();
    answer(option, { trigger: true });
  };
  const take = (event: KeyboardEvent<HTMLElement>, act: () => void) => {
    event.preventDefault();
    // What is around, a popover or a dialog, stays.
    event.stopPropagation();
    act();
  };
  const enter = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "ArrowDown") take(event, () => open(0));
    else if (event.key === "ArrowUp") take(event, () => open(-1));
    else if (event.key === "Escape" && isOpen) take(event, close);
  };
  const leave = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") take(event, close);
    else if (event.key === "Tab") open(null);
    else walkMenu(event);
  };

  return (
    <div className={`stMenuButton ${css.whole}`} data-testid="stMenuButton" ref={whole}>
      <Press
        label={label}
        kind={type}
        testid="stMenuButtonButton"
        icon={icon}
        iconPosition="left"
        help={help}
        shortcut={null}
        wrap={wrap}
        disabled={disabled}
        expanded={isOpen}
        opens="menu"
        onPress={() => open(isOpen ? null : 0)}
        onKeyDown={enter}
        ref={button}
      />
      {isOpen && (
        <div className={css.panel} data-testid="stMenuButtonBody" popover="manual" ref={menu}>
          <div className={css.menu} role="menu" aria-label={words(label)} tabIndex={-1} onKeyDown={leave}>
            {options.map((option) => (
              <button
                key={option}
                type="button"
                role="menuitem"
                className={css.item}
                tabIndex={-1}
                onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
                onClick={() => pick(option)}
              >
                <Inline md={option} links={false} />
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
});
