import { type ReactNode, useState } from "react";
import { lazily, useLazy } from "../parts/lazy";
import { HostContext, NOTHING } from "./HostContext";

/** A chunk of its own, for pages that stand in another one. */
const chunk = lazily(() => import("./host"));

/** Lets the page around this one, if there is one, steer it and add to it. */
export function Hosted({ children }: { children: ReactNode }) {
  const [additions, add] = useState(NOTHING);
  return (
    <HostContext value={additions}>
      {window.parent !== window && <Link add={add} />}
      {children}
    </HostContext>
  );
}

function Link({ add }: { add: (additions: typeof NOTHING) => void }) {
  const parts = useLazy(chunk);
  return parts && <parts.Host add={add} />;
}
