import { useEffect, useEffectEvent, useState } from "react";
import { useSession, useSettings, useStatus } from "../../parts/hooks";
import { type Additions, NOTHING } from "../HostContext";
import { useThemes } from "../Theme";
import { useIconAddress } from "../title";
import { allowedOrigins, Channel, type Message } from "./channel";
import { menu, toolbar } from "./items";
import { obey } from "./obey";
import { hostTheme } from "./theme";

/** Hears the page around this one, does what it asks for, and tells it how things stand. Draws nothing itself. */
export function Host({ add }: { add: (additions: Additions) => void }) {
  const channel = useChannel();
  const session = useSession();
  const { options, tryOn } = useThemes();
  const [additions, setAdditions] = useState(NOTHING);
  const heard = useEffectEvent((message: Message) => {
    switch (message.type) {
      case "SET_TOOLBAR_ITEMS":
        setAdditions({
          ...additions,
          toolbar: toolbar(message.items, (key) => channel?.tell("TOOLBAR_ITEM_CALLBACK", { key })),
        });
        break;
      case "SET_MENU_ITEMS":
        setAdditions({
          ...additions,
          menu: menu(message.items, (key) => channel?.tell("MENU_ITEM_CALLBACK", { key })),
        });
        break;
      case "SET_CUSTOM_THEME_CONFIG":
        tryOn({ ...options, ...hostTheme(message.themeName, message.themeInfo) });
        break;
      default:
        obey(session, message);
    }
  });
  useEffect(() => add(additions), [add, additions]);
  useEffect(() => {
    if (!channel) return;
    const end = channel.listen(heard);
    channel.tell("GUEST_READY");
    return end;
  }, [channel]);
  useReports(channel);
  return null;
}

function useChannel(): Channel | null {
  const [channel, setChannel] = useState<Channel | null>(null);
  useEffect(() => {
    allowedOrigins(document.baseURI).then((allowed) => setChannel(new Channel(allowed)));
  }, []);
  return channel;
}

/** Tells each thing anew when it has changed. */
function useReports(channel: Channel | null): void {
  const state = useStatus(({ script }) => script);
  const connected = useStatus(({ link }) => link === "CONNECTED");
  const page = useSettings();
  const { title, icon, current } = page ?? {};
  const pages = page?.pages;
  useEffect(() => channel?.tell(connected ? "WEBSOCKET_CONNECTED" : "WEBSOCKET_DISCONNECTED"), [channel, connected]);
  useEffect(() => {
    channel?.tell("SCRIPT_RUN_STATE_CHANGED", { scriptRunState: state });
    if (state === "notRunning") channel?.tell("SCRIPT_RUN_FINISHED");
  }, [channel, state]);
  useEffect(() => {
    if (title) channel?.tell("SET_PAGE_TITLE", { title });
  }, [channel, title]);
  const address = useIconAddress(icon ?? null);
  useEffect(() => {
    if (address) channel?.tell("SET_PAGE_FAVICON", { favicon: new URL(address, document.baseURI).href });
  }, [channel, address]);
  useEffect(() => {
    const appPages = pages?.map((one) => ({
      pageScriptHash: one.path,
      pageName: one.title,
      urlPathname: one.path,
      icon: one.icon,
      isDefault: one.default ?? false,
    }));
    if (appPages?.length) channel?.tell("SET_APP_PAGES", { appPages });
  }, [channel, pages]);
  useEffect(() => {
    if (typeof current !== "string") return;
    channel?.tell("SET_CURRENT_PAGE_NAME", { currentPageName: current, currentPageScriptHash: current });
  }, [channel, current]);
}
