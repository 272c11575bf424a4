import { type CSSProperties, type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from "react";
import styles from "./Dialog.module.css";
import { focusFirst } from "./firstField";
import { IconButton } from "./IconButton";
import { useResize } from "./resize";
import { CloseIcon } from "./signs";

const [NARROWEST, WIDEST] = [200, 1280];

interface Props {
  title: ReactNode;
  testId: string;
  /** "left" and "right" make it a drawer, as high as the screen, which the user can drag wider. */
  position?: "center" | "left" | "right";
  /** In pixels, at most. */
  width?: number;
  /** Without it nothing closes the dialog but what draws it. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

/** A modal dialog. Focus trap, Escape and the inert page behind it are the browser's own. */
export function Dialog({ title, testId, position = "center", width = 448, onClose, children }: Props) {
  const id = useId();
  const { dialog, body } = useModal();
  const beside = useOutside(onClose);
  const drawer = position !== "center";
  const [dragged, handle] = useResize({
    preset: width,
    min: NARROWEST,
    max: WIDEST,
    side: position === "right" ? "right" : "left",
  });
  return (
    <div className={`${testId} ${styles.around}`} data-testid={testId}>
      <dialog
        ref={dialog}
        // biome-ignore lint/a11y/noRedundantRoles: other people's style sheets and tests look for the attribute
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        className={styles.dialog}
        data-position={position}
        style={{ "--dialog": `${drawer ? dragged : width}px` } as CSSProperties}
        closedby={onClose ? "closerequest" : "none"}
        onCancel={own((event) => {
          event.preventDefault();
          onClose?.();
        })}
        // A browser may close it by force, when the user insists on Escape.
        onClose={own(({ currentTarget }) => (onClose ? onClose() : currentTarget.showModal()))}
        {...beside}
      >
        <div className={styles.content}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <div className={styles.body} ref={body}>
            {children}
          </div>
          {/* Last, so that the focus starts with what the dialog is about. */}
          {onClose && (
            <div className={styles.close}>
              <IconButton label="Close" onClick={onClose}>
                <CloseIcon />
              </IconButton>
            </div>
          )}
        </div>
        {drawer && (
          // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
          <div
            role="separator"
            tabIndex={0}
            className={styles.handle}
            data-testid={`${testId}ResizeHandle`}
            aria-label="Width of the dialog"
            aria-orientation="vertical"
            aria-valuenow={dragged}
            aria-valuemin={NARROWEST}
            aria-valuemax={WIDEST}
            {...handle}
          />
        )}
      </dialog>
    </div>
  );
}

/** Shows a dialog over the page for as long as it is drawn. Closed before it goes, it gives the focus back. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    const end = body.current ? focusFirst(body.current) : undefined;
    return () => {
      end?.();
      shown?.close();
    };
  }, []);
  return { dialog, body };
}

/** A press and its release beside the dialog. A text that is selected from the inside out is no such press. */
function useOutside(act: (() => void) | undefined) {
  const pressed = useRef(false);
  return {
    onPointerDown: ({ target, currentTarget }: SyntheticEvent) => {
      pressed.current = target === currentTarget;
    },
    onClick: ({ target, currentTarget }: SyntheticEvent) => {
      if (pressed.current && target === currentTarget) act?.();
    },
  };
}

/** Heeds what happens to an element itself, not to a dialog or a panel that stands in it. */
function own<E extends SyntheticEvent>(act: (event: E) => void): (event: E) => void {
  return (event) => event.target === event.currentTarget && act(event);
}
