import { useState } from "react";
import { IconButton } from "../../parts/IconButton";
import { CloseIcon } from "../../parts/signs";
import { useSite } from "../../parts/site";
import styles from "./Missing.module.css";

export function Missing() {
  const { missing } = useSite();
  const [closed, close] = useState<string | null>(null);
  if (missing === null || missing === closed) return null;
  return (
    <div className={styles.missing} role="alert" data-testid="stPageNotFound">
      <p>
        <strong>Page not found.</strong> This app has no page <code>/{missing}</code>. You see its first page instead.
      </p>
      <IconButton label="Close" onClick={() => close(missing)}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
