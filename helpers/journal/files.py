"""Writing files so that each write happens whole or not at all, and saying why one failed."""

import errno
import os
import time
from itertools import count

MAY_NOT_WRITE = "the folder or a file in it may not be written to. Allow it, or close what has it open"
FILE_IN_THE_WAY = "a file stands where the folder should be. Move or rename that file"
CAUSES = {
    errno.ENOSPC: "the disk is full. Free some space",
    errno.EDQUOT: "your share of the disk is full. Free some space",
    errno.EACCES: MAY_NOT_WRITE,
    errno.EPERM: MAY_NOT_WRITE,
    errno.EROFS: "the disk can only be read. Copy the course to a folder of your own",
    errno.EEXIST: FILE_IN_THE_WAY,
    errno.ENOTDIR: FILE_IN_THE_WAY,
}


def write_whole(path, content):
    """Put bytes into a file; the file holds all of them, or what it held before.

    Parameters
    ----------
    path : pathlib.Path
        The file. Only one process at a time may write it: hold the journal's lock.
    content : bytes
        Everything the file shall hold.

    Raises
    ------
    OSError
        If the disk is full, the folder may not be written to, and the like.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "note.txt")
    >>> write_whole(path, b"kept")
    >>> path.read_bytes()
    b'kept'
    """
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        with open(unfinished, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(unfinished, path)
    except OSError:
        _remove(unfinished)
        raise


def _put_in_place(unfinished, path):
    for pause in (0.05, 0.1, 0.2):
        try:
            return os.replace(unfinished, path)
        except PermissionError:  # Windows: a reader or a virus scanner holds the file for a moment
            time.sleep(pause)
    os.replace(unfinished, path)


def _remove(path):
    try:
        path.unlink(missing_ok=True)
    except OSError:
        pass  # the error that led here is the one worth reporting


def free_path(path, label):
    """The first path like `journal.damaged-1.json` at which nothing stands yet.

    Examples
    --------
    >>> import pathlib
    >>> free_path(pathlib.Path("nowhere/journal.json"), "damaged").name
    'journal.damaged-1.json'
    """
    numbered = (path.with_name(f"{path.stem}.{label}-{number}{path.suffix}") for number in count(1))
    return next(name for name in numbered if not os.path.lexists(name))


def cause(error):
    """What an OSError means and what to do about it, in plain words.

    Examples
    --------
    >>> cause(OSError(errno.ENOSPC, "No space left on device"))
    'the disk is full. Free some space'
    """
    unknown = f"the computer answered: {error}. Look whether the folder is there and may be written to"
    return CAUSES.get(error.errno, unknown)
