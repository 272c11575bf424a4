"""Folders from which no events come are polled."""

from __future__ import annotations

from pathlib import Path

import pytest

from ostinato.server.mounts import WITHOUT_EVENTS, filesystem_of

MOUNTS = r"""
overlay / overlay rw 0 0
host:/export /data nfs4 rw 0 0
/dev/sda /data/local ext3 rw 0 0
/dev/sdb /data/local ext4 rw 0 0
//server/share /my\040share cifs rw 0 0
""".strip()


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/me/app", "overlay"),
        ("/data/app", "nfs4"),
        ("/data", "nfs4"),
        ("/database", "overlay"),
        ("/data/local/app", "ext4"),
        ("/my share/app", "cifs"),
    ],
)
def test_the_innermost_and_newest_mount_counts(folder: str, kind: str) -> None:
    assert filesystem_of(Path(folder), MOUNTS) == kind


def test_R02_folders_that_another_machine_may_change_are_polled() -> None:
    assert "nfs4".startswith(WITHOUT_EVENTS)
    assert "fuse.sshfs".startswith(WITHOUT_EVENTS)
    assert "9p".startswith(WITHOUT_EVENTS), "Drives of Windows, seen from a Linux in it."
    assert not "ext4".startswith(WITHOUT_EVENTS)
