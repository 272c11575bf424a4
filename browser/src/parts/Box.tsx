import type { ReactNode, Ref } from "react";
import css from "./Box.module.css";
import { Icon } from "./Icon";

interface Props {
  /** The element's name on the page, such as "stTextInput". */
  name: string;
  testid?: string;
  icon?: string | null;
  disabled: boolean;
  invalid?: boolean;
  /** Apps' style sheets say `.stTextInput > div > div > input`, but `.stTextArea > div > textarea`. */
  bare?: boolean;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** The frame that a field is typed into. Its control has the class `control` of Box.module.css. */
export function Box({ name, testid, icon, disabled, invalid = false, bare = false, ref, children }: Props) {
  const box = (
    <div className={css.box} data-testid={testid} data-disabled={disabled} data-invalid={invalid} ref={ref}>
      {icon && (
        <span className={css.icon} data-testid={`${name}Icon`}>
          <Icon name={icon} />
        </span>
      )}
      {children}
    </div>
  );
  return bare ? box : <div>{box}</div>;
}
