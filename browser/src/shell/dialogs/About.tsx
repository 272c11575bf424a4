import { Dialog } from "../../parts/Dialog";
import { Markdown } from "../../parts/markdown/Markdown";

const OURS = "Made with **Ostinato**: a Python script that comes back at every turn.";

/** What the script tells of itself, and what made the page. */
export function About({ text, onClose }: { text: string | null; onClose: () => void }) {
  return (
    <Dialog title="About" testId="stAboutDialog" onClose={onClose}>
      <Markdown body={text ? `${text}\n\n---\n\n${OURS}` : OURS} />
    </Dialog>
  );
}
