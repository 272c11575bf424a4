import { IconButton } from "../IconButton";
import { CloseIcon } from "../signs";
import css from "./Copying.module.css";

/** Says that much is being copied, which can be called off. */
export function Copying({ cancel }: { cancel: () => void }) {
  return (
    <div className={css.copying}>
      <span role="status">Copying…</span>
      <IconButton label="Cancel copying" onClick={cancel}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
