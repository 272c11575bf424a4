import { useState } from "react";
import { type Drawing, element } from "../parts/element";
import { useSession } from "../parts/hooks";
import { Press } from "../parts/Press";
import { fetchDownload } from "../session/downloads";
import css from "./download_button.module.css";

export const downloadButton = element("download_button", (props) => {
  const { label, type, icon, icon_position, help, shortcut, wrap, disabled } = props;
  const { press, making, error } = useDownload(props);
  return (
    <div className="stDownloadButton" data-testid="stDownloadButton">
      <Press
        label={label}
        kind={type}
        icon={making ? "spinner" : icon}
        iconPosition={icon_position}
        help={help}
        shortcut={shortcut}
        wrap={wrap}
        disabled={disabled}
        onPress={press}
      />
      {error !== null && (
        <div className={css.error} role="alert">
          {error}
        </div>
      )}
    </div>
  );
});

/** A press hands the file over and starts a run; a file that has to be made first comes when it is. */
function useDownload({ url, file_name, widget, ignore, answer }: Drawing<"download_button">) {
  const session = useSession();
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const make = async () => {
    setMaking(true);
    setError(null);
    try {
      save(await fetchDownload(session, widget ?? ""), file_name);
    } catch (failure) {
      setError((failure as Error).message);
    }
    setMaking(false);
  };
  const press = () => {
    if (making) return;
    if (url === null) make();
    else save(url, file_name);
    if (!ignore) answer(true, { trigger: true });
  };
  return { press, making, error };
}

/** Has the browser save what the address names. */
function save(url: string, name: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}
