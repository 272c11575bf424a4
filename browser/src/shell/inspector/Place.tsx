import { useEffect, useState } from "react";
import { copy } from "../../parts/code/copy";
import { editorLink } from "./editor";
import styles from "./Place.module.css";
import { EditorIcon } from "./signs";

const SHOWN = 1500;

interface Props {
  where: string;
  /** Path of the script. */
  file: string;
  /** What is shown of `where`, if not all of it. */
  short?: string;
}

/** A place in the code, "app.py:12": a press copies it, and on the author's own machine a link opens it. */
export function Place({ where, file, short = where }: Props) {
  const [said, say] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => say(""), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  const link = editorLink(where, file);
  return (
    <span className={styles.place}>
      <button
        type="button"
        title={`Copy ${where}`}
        aria-label={short === where ? undefined : `Copy ${where}`}
        data-said={said || undefined}
        onClick={async () => say((await copy(where)) ? "Copied" : "Could not copy")}
      >
        {short}
      </button>
      {link && (
        <a href={link} title="Open in the editor" aria-label={`Open ${where} in the editor`}>
          <EditorIcon />
        </a>
      )}
      <span className={styles.spoken} role="status">
        {said}
      </span>
    </span>
  );
}
