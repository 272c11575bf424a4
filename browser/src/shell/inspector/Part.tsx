import type { ReactNode } from "react";
import styles from "./Detail.module.css";

/** A part of a run's account, under its own title. */
export function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h4>
        {title}
        {about && <small>{about}</small>}
      </h4>
      {children}
    </section>
  );
}
