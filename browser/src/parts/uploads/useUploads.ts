import { useEffect, useMemo, useSyncExternalStore } from "react";
import { discard, type UploadInfo, upload } from "../../session/uploads";
import { useSession } from "../hooks";
import { type Accepted, matches, refusal } from "./accept";
import type { Chosen } from "./chosen";
import { UploadList } from "./UploadList";

interface Widget extends Accepted {
  readonly widget: string | null;
  readonly multiple: boolean | "directory";
}

/** What keeps the files that have arrived. */
export interface Keeper {
  /** The files that are there, complete. */
  readonly value: () => readonly UploadInfo[];
  readonly answer: (value: UploadInfo[]) => void;
}

/** The uploads of a widget whose value is the list of its files. */
export function useUploads({ node, ...widget }: Widget & { readonly node: number }) {
  const session = useSession();
  const keeper = useMemo<Keeper>(
    () => ({
      value: () => (session.tree.get(node)?.value ?? []) as readonly UploadInfo[],
      answer: (value) => session.answer(node, value),
    }),
    [session, node],
  );
  return useUploadList(widget, keeper);
}

/** The uploads of a widget, and what becomes of them. */
export function useUploadList({ widget, types, max_size, multiple }: Widget, keeper: Keeper) {
  const session = useSession();
  const wanted = types.join();
  const list = useMemo(() => {
    const accepted = { types: wanted === "" ? [] : wanted.split(","), max_size };
    return new UploadList({
      start: ({ file, name }, progress) => upload(session, widget ?? "", file, name, progress),
      discard: (id) => discard(session, id),
      refusal: ({ file, name }) => refusal(file, name, accepted),
      ...keeper,
      many: multiple !== false,
    });
  }, [session, keeper, widget, wanted, max_size, multiple]);
  useEffect(() => () => list.close(), [list]);
  const pending = useSyncExternalStore(list.changed.subscribe, () => list.pending);
  /** Of a folder, what does not belong here is left out without a word. */
  const add = (all: readonly Chosen[]) =>
    list.add(multiple === "directory" ? all.filter(({ file, name }) => matches(file, name, types)) : all);
  return { list, pending, add };
}
