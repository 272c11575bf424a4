import type { Session } from "../../session/session";
import type { Message } from "./channel";

const ENDED = "The page around this one has ended the connection.";

/** What a message does to the session. Others are not meant for it. */
export function obey(session: Session, message: Message): void {
  switch (message.type) {
    case "RERUN_SCRIPT":
      session.rerun();
      break;
    case "STOP_SCRIPT":
      session.stop();
      break;
    case "CLEAR_CACHE":
      session.clearCache();
      break;
    case "REQUEST_PAGE_CHANGE":
      // Pages are known by their paths, which is what SET_APP_PAGES has told.
      if (typeof message.pageScriptHash === "string") session.navigate(message.pageScriptHash);
      break;
    case "RESTART_WEBSOCKET_CONNECTION":
      if (session.status.link === "DISCONNECTED_FOREVER") session.start();
      else session.renew();
      break;
    case "TERMINATE_WEBSOCKET_CONNECTION":
      session.end(ENDED);
      break;
    case "CLOSE_MODAL":
      closeModal(document);
      break;
  }
}

/** Closes the uppermost dialog, as Escape would: one that cannot be dismissed stays. */
function closeModal(document: Document): void {
  const dialog = [...document.querySelectorAll<HTMLDialogElement>("dialog:modal")].at(-1);
  if (dialog?.getAttribute("closedby") !== "none") dialog?.dispatchEvent(new Event("cancel", { cancelable: true }));
}
