/** A file that the user has chosen. */
export interface Chosen {
  readonly file: File;
  /** In a chosen folder, with its path below that. */
  readonly name: string;
}

/** The files of a file field. */
export function chosenIn(list: Iterable<File> | null): Chosen[] {
  return [...(list ?? [])].map((file) => ({ file, name: file.webkitRelativePath || file.name }));
}

/**
 * The files that were dropped, or pasted; with `folders`, also all that lies in dropped folders. What has to be read
 * from the event is read before this returns: afterwards the browser lets go of it.
 */
export function droppedIn(data: DataTransfer, folders: boolean): Promise<Chosen[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null);
  if (!folders || entries.length === 0) {
    const files = new Set(entries.filter((entry) => entry.isDirectory).map((entry) => entry.name));
    return Promise.resolve(chosenIn([...data.files].filter((file) => !files.has(file.name))));
  }
  return Promise.all(entries.map(filesOf)).then((lists) => lists.flat());
}

async function filesOf(entry: FileSystemEntry): Promise<Chosen[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, name: entry.fullPath.replace(/^\//, "") }];
  }
  const found = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(found.map(filesOf))).flat();
}

/** A folder gives its entries by and by, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
