import { useEffect, useRef, useState } from "react";
import { type Upload, UploadError, type UploadInfo, upload } from "../session/uploads";
import { useSession } from "./hooks";

const MEGABYTE = 2 ** 20;

/** Sends one file after the other for a widget, each instead of the one before it. It ends with its component. */
export function useTransfer(widget: string | null, megabytes: number) {
  const session = useSession();
  const under = useRef<Upload | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const cancel = () => {
    under.current?.cancel();
    under.current = null;
    setProgress(null);
    setFault(null);
  };
  /** What the server has then; null: it did not arrive, and `fault` says why. */
  const send = async (file: Blob, name: string): Promise<UploadInfo | null> => {
    cancel();
    if (widget === null) return null;
    if (file.size > megabytes * MEGABYTE) {
      setFault(`It is larger than ${megabytes} MB.`);
      return null;
    }
    setProgress(0);
    const mine = upload(session, widget, file, name, (sent) => setProgress(sent / file.size));
    under.current = mine;
    try {
      return await mine.done;
    } catch (error) {
      setFault(error instanceof UploadError ? error.message : "It could not be uploaded.");
      return null;
    } finally {
      if (under.current === mine) {
        under.current = null;
        setProgress(null);
      }
    }
  };
  useEffect(() => () => under.current?.cancel(), []);
  return { progress, fault, send, cancel };
}

/** A name for what was taken or recorded now. */
export function nameNow(what: string, ending: string): string {
  return `${what}-${new Date().toISOString().slice(0, 19).replaceAll(":", "-")}.${ending}`;
}
