import { useRef } from "react";
import { IconButton } from "../IconButton";
import { type Chosen, chosenIn } from "../uploads/chosen";
import css from "./AttachButton.module.css";

interface Props {
  types: readonly string[];
  multiple: boolean | "directory";
  disabled: boolean;
  onChoose: (files: Chosen[]) => void;
}

/** Chooses the files that go with the next message. */
export function AttachButton({ types, multiple, disabled, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const folder = multiple === "directory";
  return (
    <div data-testid="stChatInputFileUploadButton">
      <input
        className={css.input}
        type="file"
        aria-label="Files to send"
        tabIndex={-1}
        accept={folder ? undefined : types.join(",")}
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
      <IconButton
        label={folder ? "Attach a folder" : multiple ? "Attach files" : "Attach a file"}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 4.25v11.5M4.25 10h11.5" />
        </svg>
      </IconButton>
    </div>
  );
}
