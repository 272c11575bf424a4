/** How long a tab may be out of view before its connection is no longer trusted. */
const TRUSTED = 60_000;

interface Connected {
  wake(): void;
  renew(): void;
}

/** Watches for what ends connections unseen (another network, a machine that slept) and for the user's return. */
export function watchPresence(session: Connected, now: () => number = () => Date.now()): void {
  let hiddenSince = now();
  addEventListener("online", () => session.renew());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenSince = now();
    else if (now() - hiddenSince > TRUSTED) session.renew();
    else session.wake();
  });
}
