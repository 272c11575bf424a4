import { Children } from "../parts/Children";
import { useDraft } from "../parts/draft";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { Icon } from "../parts/Icon";
import { Inline } from "../parts/Inline";
import { Layout } from "../parts/Layout";
import { keyClass } from "../parts/size";
import styles from "./expander.module.css";

export const expander = block("expander", ({ node, userKey, widget, label, expanded, icon, type, width, ...rest }) => {
  // Untracked, it is the user's affair alone; a script that changes its mind about `expanded` is heard all the same.
  const [own, setOwn] = useDraft<boolean, boolean>(expanded);
  const open = widget === null ? (own ?? expanded) : rest.value;
  const toggle = (next: boolean) => {
    if (next === open) return;
    if (widget === null) setOwn(next);
    else rest.answer(next);
  };
  return (
    <Layout node={node} width={width}>
      <div className={`stExpander ${styles.expander}${keyClass(userKey)}`} data-testid="stExpander" data-type={type}>
        <details className={styles.details} open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
          <summary className={styles.summary}>
            <Chevron />
            {icon && <Icon name={icon} testId="stExpanderIcon" />}
            <Inline md={label} />
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
});

function Chevron() {
  return (
    <svg className={styles.chevron} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m6 3.5 4.5 4.5L6 12.5" />
    </svg>
  );
}
