import { useEffect } from "react";
import { block } from "../parts/element";
import { useSession } from "../parts/hooks";

/** Hands the message over: it stays in view for its own time, whatever becomes of the node. */
export const toast = block("toast", ({ node, body, icon, duration }) => {
  const { toasts } = useSession();
  useEffect(() => toasts.show({ id: node, body, icon, duration }), [toasts, node, body, icon, duration]);
  return null;
});
