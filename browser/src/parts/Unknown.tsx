import { ElementContainer } from "./ElementContainer";
import styles from "./Fault.module.css";

/** Stands for an element that this page has no code for: the server is newer than the page. */
export function Unknown({ node, kind }: { node: number; kind: string }) {
  return (
    <ElementContainer node={node} userKey={null}>
      <div className={styles.fault} role="note">
        This page does not know the element <code>{kind}</code>. Reload the page to get the server’s present version.
      </div>
    </ElementContainer>
  );
}
