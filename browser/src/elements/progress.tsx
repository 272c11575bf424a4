import { element } from "../parts/element";
import { Inline } from "../parts/Inline";
import { words } from "../parts/markdown/words";
import styles from "./progress.module.css";

export const progress = element("progress", ({ value, text }) => (
  <div className="stProgress" data-testid="stProgress">
    {text && (
      <div className={styles.text}>
        <Inline md={text} />
      </div>
    )}
    <div
      className={styles.track}
      data-testid="stProgressBarTrack"
      role="progressbar"
      aria-label={text ? words(text) : "Progress"}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <div className={styles.bar} style={{ transform: `translateX(${value - 100}%)` }} />
    </div>
  </div>
));
