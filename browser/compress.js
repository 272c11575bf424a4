// Writes a .br and a .gz beside each text file of the built page, so that the server never compresses anything itself.
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Bytes from which on the best quality of Brotli takes seconds more than it saves anybody. */
const LARGE = 400_000;

const page = new URL("../src/ostinato/server/page/", import.meta.url).pathname;
const [packed, zipped] = [promisify(brotliCompress), promisify(gzip)];

// All at once: Node's own threads do the work, a core each.
await Promise.all(
  readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(m?js|css|svg|json)$/.test(entry.name))
    .map((entry) => compress(join(entry.parentPath, entry.name))),
);

async function compress(file) {
  const bytes = await readFile(file);
  if (bytes.length < 1024) return;
  const quality = bytes.length > LARGE ? 9 : constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: quality };
  await Promise.all([
    zipped(bytes, { level: 9 }).then((content) => writeFile(`${file}.gz`, content)),
    packed(bytes, { params }).then((content) => writeFile(`${file}.br`, content)),
  ]);
}
