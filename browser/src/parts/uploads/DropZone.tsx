import { useRef } from "react";
import type { Control } from "../Field";
import { Press } from "../Press";
import { type Chosen, chosenIn } from "./chosen";
import css from "./DropZone.module.css";
import { useDrop } from "./drop";

interface Props {
  control: Control;
  /** What goes here, in words. */
  instructions: string;
  types: readonly string[];
  multiple: boolean | "directory";
  disabled: boolean;
  onChoose: (files: Chosen[]) => void;
}

/** A place to drop files, with a button to choose them. */
export function DropZone({ control, instructions, types, multiple, disabled, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const folder = multiple === "directory";
  const { over, ...drop } = useDrop(folder, disabled, onChoose);
  const noun = folder ? "a folder" : multiple ? "files" : "a file";

  return (
    <section
      className={css.zone}
      data-testid="stFileUploaderDropzone"
      data-over={over || undefined}
      data-disabled={disabled || undefined}
      aria-labelledby={control["aria-labelledby"]}
      {...drop}
    >
      <input
        id={control.id}
        className={css.input}
        data-testid="stFileUploaderDropzoneInput"
        type="file"
        // The button stands for it, for those who do not see the page as well.
        aria-hidden="true"
        tabIndex={-1}
        accept={folder || types.length === 0 ? undefined : types.join(",")}
        multiple={multiple !== false}
        disabled={disabled}
        ref={(field) => {
          input.current = field;
          if (field) field.webkitdirectory = folder;
        }}
        onChange={(event) => {
          const files = chosenIn(event.currentTarget.files);
          // The same file chosen once more is a choice as well.
          event.currentTarget.value = "";
          if (files.length > 0) onChoose(files);
        }}
      />
      <svg className={css.sign} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M7 18.5h-.5a4.5 4.5 0 0 1-.6-8.96 6.25 6.25 0 0 1 12-.04 4.5 4.5 0 0 1-.4 9H17M12 20v-8m0 0-3 3m3-3 3 3" />
      </svg>
      <div className={css.text} data-testid="stFileUploaderDropzoneInstructions">
        <span>{`Drop ${noun} here`}</span>
        <small className={css.limits}>{instructions}</small>
      </div>
      <div className={css.browse}>
        <Press
          label={folder ? "Choose folder" : multiple ? "Choose files" : "Choose file"}
          kind="secondary"
          icon={null}
          iconPosition="left"
          help={null}
          shortcut={null}
          wrap={false}
          disabled={disabled}
          onPress={() => input.current?.click()}
        />
      </div>
    </section>
  );
}
