import { type ComponentProps, use, useId, useState } from "react";
import { useStatus } from "../parts/hooks";
import { IconButton } from "../parts/IconButton";
import { lazily, useLoaded } from "../parts/lazy";
import { MoreIcon } from "../parts/signs";
import { HostContext } from "./HostContext";

type Entries = Readonly<Record<string, string | null>>;

/** A chunk of its own: most visits never open the menu. It is fetched when the pointer or the focus comes near. */
const chunk = lazily(() => import("./menu"));

/** The menu at the top right. `entries` are the script's own: "Get help", "Report a bug", "About". */
export function MainMenu({ entries }: { entries: Entries }) {
  const minimal = useStatus(({ options }) => options["client.toolbarMode"] === "minimal");
  const host = use(HostContext).menu;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [awaited, setAwaited] = useState(false);
  const parts = useLoaded(chunk);
  const own = Object.keys(entries).some((name) => entries[name] !== null);
  if (minimal && !own && host.length === 0) return null;
  const menu: ComponentProps<NonNullable<typeof parts>["Menu"]> = { id, entries, minimal, host, awaited, setOpen };
  return (
    <span id="MainMenu" className="stMainMenu" data-testid="stMainMenu">
      <IconButton
        label="Main menu"
        data-testid="stMainMenuButton"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={chunk.load}
        onFocus={chunk.load}
        onClick={() => {
          chunk.load();
          setAwaited(true);
        }}
      >
        <MoreIcon />
      </IconButton>
      {parts && <parts.Menu {...menu} />}
    </span>
  );
}
