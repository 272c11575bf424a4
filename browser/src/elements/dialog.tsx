import { Children } from "../parts/Children";
import { Dialog } from "../parts/Dialog";
import { block } from "../parts/element";
import { Flow } from "../parts/Flow";
import { Icon } from "../parts/Icon";
import { Inline } from "../parts/Inline";

/** In pixels. */
const WIDTHS: Record<string, number> = { small: 500, medium: 750, large: 1280 };
const NARROWEST = 200;

export const dialog = block(
  "dialog",
  ({ node, title, icon, width, position, dismissible, value: open, answer }) =>
    open && (
      <Dialog
        title={
          <>
            <Icon name={icon} testId="stDialogIcon" />
            <Inline md={title} />
          </>
        }
        testId="stDialog"
        position={position}
        width={typeof width === "number" ? Math.max(NARROWEST, width) : (WIDTHS[width] ?? 500)}
        onClose={dismissible ? () => answer(false) : undefined}
      >
        <Flow>
          <Children of={node} />
        </Flow>
      </Dialog>
    ),
);
