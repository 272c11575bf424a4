import { block } from "../parts/element";
import { Inline } from "../parts/Inline";
import { Press } from "../parts/Press";
import css from "./runaway.module.css";

const plain = { icon: null, iconPosition: "left", help: null, shortcut: null, wrap: null } as const;

/** Lies over the page: what asks for the reruns may stand anywhere, or nowhere on it. */
export const runaway = block("runaway", ({ title, message, trace, keys, remedy, disabled, answer }) => (
  <div className={css.runaway} data-testid="stRunaway" role="alert">
    <strong className={css.title}>{title}</strong>
    <p className={css.text}>{message}</p>
    {trace.length > 0 && (
      <>
        <p className={css.caption}>Asked for by</p>
        <ul className={css.trace}>
          {trace.map((call) => (
            <li key={call}>
              <code>{call}</code>
            </li>
          ))}
        </ul>
      </>
    )}
    {keys.length > 0 && (
      <p className={css.text}>
        Changed in <code>st.session_state</code>: <code>{keys.join(", ")}</code>
      </p>
    )}
    <div className={css.remedy}>
      <Inline md={remedy} />
    </div>
    <div className={css.actions}>
      <Press
        {...plain}
        label="Stop"
        kind="primary"
        disabled={disabled}
        onPress={() => answer(false, { trigger: true })}
      />
      <Press
        {...plain}
        label="Go on"
        kind="secondary"
        disabled={disabled}
        onPress={() => answer(true, { trigger: true })}
      />
    </div>
  </div>
));
