import type { ReactNode } from "react";
import type { Elements } from "../wire/elements.gen";
import { Children } from "./Children";
import styles from "./Disclosure.module.css";
import { Flow } from "./Flow";
import { useNode } from "./hooks";
import { Inline } from "./Inline";
import { Layout } from "./Layout";
import { keyClass } from "./size";

interface Props {
  node: number;
  userKey: string | null;
  label: string;
  type: Elements["expander"]["type"];
  width: Elements["expander"]["width"];
  open: boolean;
  /** Stands before the label. */
  sign: ReactNode;
  onToggle: (open: boolean) => void;
}

/** A heading that shows or hides what its node holds. */
export function Disclosure({ node, userKey, label, type, width, open, sign, onToggle }: Props) {
  const empty = useNode(node).children.length === 0;
  return (
    <Layout node={node} width={width}>
      <div
        className={`stExpander ${styles.disclosure}${keyClass(userKey)}`}
        data-testid="stExpander"
        data-type={type}
        data-empty={empty || undefined}
      >
        <details
          className={styles.details}
          open={open}
          // It tells of the script's changes, too.
          onToggle={({ currentTarget }) => currentTarget.open !== open && onToggle(currentTarget.open)}
        >
          <summary className={styles.summary}>
            {type === "step" ? <span className={styles.mark}>{sign || <Circle />}</span> : <Chevron />}
            {type !== "step" && sign}
            <Inline md={label} />
            {type === "step" && !empty && <Chevron />}
          </summary>
          <div className={styles.content} data-testid="stExpanderDetails">
            <Flow>
              <Children of={node} />
            </Flow>
          </div>
        </details>
      </div>
    </Layout>
  );
}

function Chevron() {
  return (
    <svg className={styles.chevron} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m6 3.5 4.5 4.5L6 12.5" />
    </svg>
  );
}

/** A step that has no sign of its own. */
function Circle() {
  return (
    <svg className={styles.circle} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.5" />
    </svg>
  );
}
