"""Temporary files go with their process, however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from ostinato.files.folder import YOUNG, Folder, remove_abandoned

HOLDER = """
import sys, time
from pathlib import Path
from ostinato.files.folder import Folder
folder = Folder(Path(sys.argv[1]))
path = folder.new()
path.write_bytes(b"content")
print(path, flush=True)
time.sleep(60)
"""


def age(folder: Path) -> None:
    long_ago = time.time() - YOUNG - 1
    os.utime(folder, (long_ago, long_ago))


def test_no_folder_is_made_before_it_is_needed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    assert list(tmp_path.iterdir()) == []
    folder.new().write_bytes(b"a")
    (made,) = tmp_path.iterdir()
    assert made.stat().st_mode & 0o077 == 0, "others could look into it"
    folder.close()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_behind_is_deleted_and_what_a_living_one_has_is_not(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        file = Path(holder.stdout.readline().strip())
        age(file.parent)
        remove_abandoned(tmp_path)
        assert file.read_bytes() == b"content"
        holder.send_signal(signal.SIGKILL)
    assert file.exists(), "the process had no time to tidy up"
    remove_abandoned(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_may_just_be_being_made_is_left_alone(tmp_path: Path) -> None:
    made = tmp_path / "ostinato-files-x"
    made.mkdir()
    remove_abandoned(tmp_path)
    assert made.exists()
    age(made)
    remove_abandoned(tmp_path)
    assert not made.exists()
