import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import css from "./FullScreen.module.css";
import { IconButton } from "./IconButton";
import { CloseIcon } from "./signs";

interface Props {
  /** What is shown, for those who cannot see it. */
  name: string;
  /** Draws it in its place, and filling the screen. */
  children: (full: boolean) => ReactNode;
}

/** Something that a button shows as large as the screen is. */
export function FullScreen({ name, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className={`stFullScreenFrame ${css.frame}`} data-testid="stFullScreenFrame">
      {children(false)}
      <div className={css.corner}>
        <div className={`stElementToolbar ${css.toolbar}`} data-testid="stElementToolbar">
          <span data-testid="stElementToolbarButton">
            <IconButton label="Fullscreen" data-testid="stBaseButton-elementToolbar" onClick={() => setOpen(true)}>
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="M12.5 3.5h4v4M7.5 16.5h-4v-4M16.5 3.5 11.5 8.5M3.5 16.5 8.5 11.5" />
              </svg>
            </IconButton>
          </span>
        </div>
      </div>
      {open && (
        <Screen name={name} onClose={() => setOpen(false)}>
          {children(true)}
        </Screen>
      )}
    </div>
  );
}

function Screen({ name, onClose, children }: { name: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={css.screen} aria-label={name} onClose={onClose}>
      {children}
      <div className={css.close}>
        <IconButton label="Close fullscreen" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
    </dialog>
  );
}
