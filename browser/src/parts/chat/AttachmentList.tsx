import { FileRow } from "../uploads/FileRow";
import { Paged } from "../uploads/Paged";
import css from "./AttachmentList.module.css";
import type { Attachments } from "./attachments";

/** The files that go with the next message, those on their way first. */
export function AttachmentList({ list, pending, files }: Attachments) {
  if (pending.length + files.length === 0) return null;
  const rows = [
    ...pending.map(({ key, chosen, sent, info, error, retry }) => (
      <FileRow
        key={`pending ${key}`}
        name={chosen.name}
        size={chosen.file.size}
        sent={error === null && info === null ? sent : null}
        error={error}
        onRetry={retry ? () => list.retry(key) : undefined}
        onRemove={() => list.remove(key)}
      />
    )),
    ...files.map(({ id, name, size }) => <FileRow key={id} name={name} size={size} onRemove={() => list.take(id)} />),
  ];
  return (
    <div className={css.files} data-testid="stChatInputFiles">
      <Paged label="Files to send">{rows}</Paged>
    </div>
  );
}
