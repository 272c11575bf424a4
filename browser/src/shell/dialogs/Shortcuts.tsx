import { useState } from "react";
import { Dialog } from "../../parts/Dialog";
import { useStatus } from "../../parts/hooks";
import { isDeveloper } from "../developer";
import { useInspector } from "../inspector";
import styles from "./Shortcuts.module.css";

/** The keys that do something wherever the focus is: the page's own, and those of the script's buttons. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const developer = isDeveloper(useStatus(({ options }) => options["client.toolbarMode"]));
  const inspect = useInspector();
  const [own] = useState(ofButtons);
  return (
    <Dialog title="Keyboard shortcuts" testId="stShortcutsDialog" onClose={onClose}>
      <dl className={styles.list}>
        <Keys does="Run the script again" keys="R" />
        {developer && <Keys does="Clear the caches" keys="C" />}
        {inspect && <Keys does="Open the inspector" keys="I" />}
        <Keys does="Close what is open" keys="Esc" />
        {own.map(({ does, keys }) => (
          <Keys key={`${keys} ${does}`} does={does} keys={keys} />
        ))}
      </dl>
    </Dialog>
  );
}

function Keys({ does, keys }: { does: string; keys: string }) {
  return (
    <div className={styles.line}>
      <dt>{does}</dt>
      <dd>
        {keys.split("+").map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}

/** What the buttons on the page say of themselves, as it was when the list was opened. */
function ofButtons() {
  const buttons = document.querySelectorAll<HTMLElement>(".stApp :not([role=menu]) > [aria-keyshortcuts]");
  return [...buttons].map((button) => ({
    does: button.querySelector('[data-testid="stMarkdownContainer"]')?.textContent ?? button.textContent,
    keys: button.getAttribute("aria-keyshortcuts") ?? "",
  }));
}
