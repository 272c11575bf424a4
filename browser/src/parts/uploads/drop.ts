import { type ClipboardEvent, type DragEvent, useEffect, useState } from "react";
import { type Chosen, droppedIn } from "./chosen";

/** Whether files are held over an element, and the element's handlers that take those that are dropped or pasted. */
export function useDrop(folder: boolean, disabled: boolean, onChoose: (files: Chosen[]) => void) {
  const [over, setOver] = useState(false);
  useEffect(keepPage, []);
  const carriesFiles = (event: DragEvent) => !disabled && event.dataTransfer.types.includes("Files");
  const hover = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  const take = (data: DataTransfer) => droppedIn(data, folder).then((files) => files.length > 0 && onChoose(files));
  return {
    over,
    onDragEnter: hover,
    onDragOver: hover,
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      take(event.dataTransfer);
    },
    onPaste: (event: ClipboardEvent) => {
      if (!disabled && event.clipboardData.files.length > 0) take(event.clipboardData);
    },
  };
}

/** A file that is dropped beside the place for it must not take the page's place. */
function keepPage() {
  const keep = (event: globalThis.DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  };
  addEventListener("dragover", keep);
  addEventListener("drop", keep);
  return () => {
    removeEventListener("dragover", keep);
    removeEventListener("drop", keep);
  };
}
