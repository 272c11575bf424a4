import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { pageAddress } from "../session/place";
import { useSession } from "./hooks";
import { isDrawer, useSidebar } from "./SidebarContext";

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** Path of a page of the app. */
  path: string;
  query?: string;
  /** An address outside the app, instead. */
  url?: string | null;
}

/** A link to a page of the app, which nothing is loaded for; or to an address elsewhere, in a tab of its own. */
export function PageAnchor({ path, query = "", url = null, children, ...rest }: Props) {
  const session = useSession();
  const { setOpen } = useSidebar();
  if (url !== null) {
    return (
      <a {...rest} href={/^https?:/i.test(url) ? url : undefined} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    if (isDrawer()) setOpen(false);
    session.navigate(path, query);
  };
  return (
    <a {...rest} href={pageAddress(document.baseURI, { path, query })} onClick={follow}>
      {children}
    </a>
  );
}

/** Every other click is the browser's: another tab, another window, a download. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
