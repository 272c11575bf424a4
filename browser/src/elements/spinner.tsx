import { useEffect, useState } from "react";
import { element } from "../parts/element";
import { Inline } from "../parts/Inline";
import styles from "./spinner.module.css";

export const spinner = element("spinner", ({ text, show_time, overlay }) => (
  <div
    className={`stSpinner ${styles.spinner}`}
    data-testid="stSpinner"
    data-cache={overlay || undefined}
    role="status"
  >
    <i className={styles.wheel} aria-hidden="true" />
    <Inline md={text} />
    {show_time && <Elapsed />}
  </div>
));

/** Seconds since it was first drawn. */
function Elapsed() {
  const [start] = useState(() => performance.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return <span className={styles.time}>{duration((now - start) / 1000)}</span>;
}

function duration(seconds: number): string {
  if (seconds < 60) return `(${seconds.toFixed(1)} seconds)`;
  const minutes = Math.floor(seconds / 60);
  return `(${minutes} min ${Math.floor(seconds % 60)} s)`;
}
