import { type ClipboardEvent, type DragEvent, useState } from "react";
import { type Chosen, droppedIn } from "./chosen";

/** Whether files are held over an element, and the element's handlers that take those that are dropped or pasted. */
export function useDrop(folder: boolean, disabled: boolean, onChoose: (files: Chosen[]) => void) {
  const [over, setOver] = useState(false);
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
