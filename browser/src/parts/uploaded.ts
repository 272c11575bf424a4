import { useEffect, useLayoutEffect, useState } from "react";
import { uploaded } from "../session/uploads";
import { useSession } from "./hooks";

/** What a file of this session's holds, which another page or place has sent; null: not here yet, or gone. */
export function useUploaded(id: string | null): Blob | null {
  const session = useSession();
  const [found, setFound] = useState<{ id: string; content: Blob } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let current = true;
    const keep = (content: Blob) => current && setFound({ id, content });
    // Without its content the file is still named, and can be removed.
    uploaded(session, id).then(keep, () => {});
    return () => {
      current = false;
    };
  }, [session, id]);
  return found !== null && found.id === id ? found.content : null;
}

/** An address under which this page shows a content, as long as its component stands. */
export function useAddress(content: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (content === null) return;
    const made = URL.createObjectURL(content);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [content]);
  return address;
}
