import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../parts/Icon";
import { IconButton } from "../parts/IconButton";
import { Markdown } from "../parts/markdown/Markdown";
import type { Toast } from "../state/toasts";
import styles from "./Toaster.module.css";

interface Props {
  all: readonly Toast[];
  dismiss: (id: number) => void;
}

/** The messages in view, the newest one at the bottom. */
export function Toaster({ all, dismiss }: Props) {
  const stack = useRef<HTMLElement>(null);
  const newest = all.at(-1)?.id;
  // In the top layer what came last lies on top: a message must not come up behind a dialog.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new message raises the stack
  useLayoutEffect(() => {
    const { current } = stack;
    if (!current?.matches(":popover-open")) current?.showPopover();
    else if (document.querySelector("dialog:modal")) {
      current.hidePopover();
      current.showPopover();
    }
    current?.scrollTo(0, current.scrollHeight);
  }, [newest]);
  return (
    <section
      ref={stack}
      className={`stToastContainer ${styles.stack}`}
      data-testid="stToastContainer"
      aria-label="Notifications"
      popover="manual"
    >
      {all.map((toast) => (
        <Message key={toast.id} toast={toast} dismiss={dismiss} />
      ))}
    </section>
  );
}

function Message({ toast, dismiss }: { toast: Toast; dismiss: Props["dismiss"] }) {
  const { id, body, icon, duration } = toast;
  const [held, hold] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a message that changes has its whole time before it
  useEffect(() => {
    if (held || duration === null) return;
    const timer = setTimeout(dismiss, duration * 1000, id);
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    <div
      className={`stToast ${styles.toast}`}
      data-testid="stToast"
      role="status"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      {icon && <Icon name={icon} testId="stToastDynamicIcon" className={styles.icon} />}
      <div className={styles.text} data-testid="stToastText">
        <Markdown body={body} anchors={false} />
      </div>
      <IconButton label="Close" onClick={() => dismiss(id)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="m4 4 8 8M12 4l-8 8" />
        </svg>
      </IconButton>
    </div>
  );
}
