import { useMemo, useRef, useState } from "react";
import type { UploadInfo } from "../../session/uploads";
import type { Elements } from "../../wire/elements.gen";
import { type Keeper, useUploadList } from "../uploads/useUploads";

type Props = Pick<Elements["chat_input"], "accept_file" | "types" | "max_size"> & { widget: string | null };

const NONE: readonly UploadInfo[] = [];

/** The files that go with the next message. */
export function useAttachments({ accept_file, ...rest }: Props) {
  const held = useRef(NONE);
  const [files, show] = useState(NONE);
  const keeper = useMemo<Keeper>(
    () => ({
      value: () => held.current,
      answer: (value) => {
        held.current = value;
        show(value);
      },
    }),
    [],
  );
  const multiple = accept_file === "directory" ? accept_file : accept_file === "multiple";
  const { list, pending, add } = useUploadList({ ...rest, multiple }, keeper);
  return {
    list,
    pending,
    add,
    files,
    multiple,
    /** Some are on their way. */
    busy: pending.some(({ error }) => error === null),
    /** The files, which are the message's from now on. */
    take(): UploadInfo[] {
      const taken = [...held.current];
      keeper.answer([]);
      return taken;
    },
  };
}

export type Attachments = ReturnType<typeof useAttachments>;
