import { element } from "../parts/element";
import { Field } from "../parts/Field";
import { kinds, limit } from "../parts/uploads/accept";
import { DropZone } from "../parts/uploads/DropZone";
import { FileRow } from "../parts/uploads/FileRow";
import { Paged } from "../parts/uploads/Paged";
import { useUploads } from "../parts/uploads/useUploads";
import css from "./file_uploader.module.css";

export const fileUploader = element("file_uploader", (props) => {
  const { value, types, multiple, max_size, disabled } = props;
  const { list, pending, add } = useUploads(props);
  const under = pending.filter(({ error }) => error === null);
  // Where one file is all that goes, a new one is shown in the place of the present one while it comes.
  const present = multiple === false && under.length > 0 ? [] : value;
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
    ...present
      .map(({ id, name, size }) => (
        <FileRow key={id} name={name} size={size} disabled={disabled} onRemove={() => list.take(id)} />
      ))
      .reverse(),
  ];
  return (
    <Field name="stFileUploader" {...props}>
      {(control) => (
        <>
          <DropZone
            control={control}
            instructions={[`Up to ${limit(max_size)} per file`, kinds(types)].filter(Boolean).join(" · ")}
            types={types}
            multiple={multiple}
            disabled={disabled}
            onChoose={add}
          />
          <Paged label="Files">{rows}</Paged>
          <p className={css.news} role="status">
            {under.length > 0 ? `Uploading: ${under.length}` : value.length > 0 ? `Uploaded: ${value.length}` : ""}
          </p>
        </>
      )}
    </Field>
  );
});
