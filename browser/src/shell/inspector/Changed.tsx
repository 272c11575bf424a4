import { useSession } from "../../parts/hooks";
import type { Touched } from "../../session/touches";
import styles from "./Changed.module.css";
import type { Outlines } from "./outlines";
import { Part } from "./Part";
import { saying, standing } from "./standing";
import { elementName } from "./words";

/** Elements that are listed at once. */
const MOST = 40;

/** The elements that a run inserted or changed. Each shows itself on the page while it is pointed at. */
export function Changed({ touched, outlines }: { touched: Touched; outlines: Outlines }) {
  const { tree } = useSession();
  const all = standing(tree, touched);
  const { dropped } = touched;
  if (all.length + dropped === 0) return null;
  return (
    <Part title="On the page" about={dropped > 0 ? `${dropped} removed` : undefined}>
      <ul className={styles.changed}>
        {all.slice(0, MOST).map((one) => (
          <li key={one.node.id}>
            <button
              type="button"
              onPointerEnter={() => outlines.hold(one)}
              onPointerLeave={() => outlines.release()}
              onFocus={() => outlines.hold(one)}
              onBlur={() => outlines.release()}
              onClick={() => outlines.reveal(one)}
            >
              <span className={styles.touch} data-touch={one.touch}>
                {one.touch === "inserted" ? "new" : "changed"}
              </span>
              <span className={styles.kind}>{elementName(one.node.kind)}</span>
              <span className={styles.saying}>{saying(one.node)}</span>
            </button>
          </li>
        ))}
      </ul>
      {all.length > MOST && <p className={styles.more}>and {all.length - MOST} more</p>}
    </Part>
  );
}
