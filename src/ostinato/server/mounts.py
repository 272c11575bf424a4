"""Whether the operating system tells of changed files: not for folders whose files another machine may change."""

from __future__ import annotations

from pathlib import Path

WITHOUT_EVENTS = ("9p", "afs", "ceph", "cifs", "drvfs", "fuse", "nfs", "prl_fs", "smb", "vboxsf", "virtiofs", "vmhgfs")
"""Beginnings of the types of file systems on which changes from elsewhere cause no event."""
_MOUNTS = Path("/proc/mounts")


def events_come(folder: Path) -> bool:
    """Return whether events tell of all changes below `folder`. True where the system does not say."""
    try:
        return not filesystem_of(folder.resolve(), _MOUNTS.read_text()).startswith(WITHOUT_EVENTS)
    except OSError:  # no Linux: there, network folders are rarely worked in
        return True


def filesystem_of(folder: Path, mounts: str) -> str:
    """Return the type of the file system that holds `folder`.

    Parameters
    ----------
    folder
        An absolute path.
    mounts
        What /proc/mounts says: device, folder, type and more, a line each.

    Examples
    --------
    >>> filesystem_of(Path("/data/app"), "disk / ext4 rw 0 0\\nhost:/x /data nfs4 rw 0 0")
    'nfs4'
    """
    rows = [line.split() for line in mounts.splitlines()]
    holding = [row for row in rows if folder.is_relative_to(row[1].replace("\\040", " "))]
    return max(reversed(holding), key=lambda row: len(row[1]), default=["", "", ""])[2]
