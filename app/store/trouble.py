"""Every trouble of the world around a plan file, as one sentence: what, where, what to do."""

import errno
import os
import sqlite3
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from app.model.trouble import StoreProblem
from app.support.texts import _

_SENTENCES: dict[str, Callable[[], str]] = {
    "folder_missing": lambda: _("The folder of “{name}” is not there: {folder}. Connect the drive or choose another place."),
    "is_folder": lambda: _("“{name}” is a folder, not a plan. Choose a file that ends in .kwartier."),
    "missing": lambda: _("There is no plan “{name}” in {folder}. Was it moved or renamed?"),
    "no_permission": lambda: _("You may not open “{name}” in {folder}. Ask for permission, or put the plan somewhere else."),
    "read_only": lambda: _("“{name}” is read-only. Save a copy somewhere else to go on working."),
    "not_a_plan": lambda: _("“{name}” is not a plan of Kwartiermaker, or the file is damaged. Choose another file, or a copy of the plan."),
    "encrypted": lambda: _("“{name}” has a password. Type it to open the plan."),
    "wrong_password": lambda: _(
        "This password does not open “{name}”. Mind capitals and the keyboard. Without the right password nobody can open the plan."
    ),
    "no_cipher": lambda: _("“{name}” has a password, and this Kwartiermaker cannot open such plans. Install the full Kwartiermaker."),
    "foreign": lambda: _("“{name}” is a database of another program, or somebody put something in it that does not belong there. It was not opened."),
    "too_new": lambda: _("“{name}” was made by a newer Kwartiermaker. Update Kwartiermaker to open it."),
    "too_big": lambda: _("“{name}” is far too big for a plan. It was not opened."),
    "value_too_big": lambda: _("An answer in “{name}” is too big to keep on disk. Make it shorter."),
    "damaged": lambda: _("“{name}” is damaged. Open a copy of the plan if you have one."),
    "beyond_repair": lambda: _("Nothing could be saved from “{name}”, and there is no backup of it. The file was left as it is."),
    "damaged_form": lambda: _("The form inside “{name}” is damaged. Open a copy of the plan if you have one."),
    "open_elsewhere": lambda: _("“{name}” is open in another window. Close it there first."),
    "locked": lambda: _("Another program is busy with “{name}”. Kwartiermaker will try again in a moment."),
    "disk_full": lambda: _("The disk of “{name}” is full. Make some room, or save a copy somewhere else."),
    "io_error": lambda: _("The disk could not read or write “{name}”. Check the drive or the network, or save a copy somewhere else."),
    "removed": lambda: _("The file “{name}” is no longer in {folder}. Your answers are still here: save a copy."),
    "replaced": lambda: _("Another file has taken the place of “{name}” in {folder}. Your answers are still here: save a copy under another name."),
    "changed": lambda: _("Another program changed “{name}” while it was open here. Your answers are still here: save a copy under another name."),
    "exists": lambda: _("“{name}” already exists in {folder}. Choose another name."),
    "other": lambda: _("“{name}” could not be read or written. Save a copy somewhere else."),
}


def make_problem(code: str, path: Path) -> StoreProblem:
    """The trouble with this file, in the user's language."""
    sentence = _SENTENCES.get(code, _SENTENCES["other"])()
    return StoreProblem(code, sentence.format(name=_show(path.name), folder=_show(str(path.parent))))


def make_held_problem(path: Path, pid: int, host: str, user: str = "", since: str = "") -> StoreProblem:
    """Somebody else has the plan open. `host` is empty when it is this computer, pid 0 when we do not know who."""
    if not pid:
        sentence = _("“{name}” is already open in another window. Here you can only read it.")
    elif host and user:
        sentence = _("“{name}” has been open since {since} with {user} on the computer {host} (process {pid}). Here you can only read it.")
    elif host:
        sentence = _("“{name}” is already open on the computer {host} (process {pid}). Here you can only read it.")
    elif since:
        sentence = _("“{name}” has been open since {since} in another window on this computer (process {pid}). Here you can only read it.")
    else:
        sentence = _("“{name}” is already open in another window on this computer (process {pid}). Here you can only read it.")
    words = {"name": path.name, "host": host, "user": user, "since": since}
    return StoreProblem("in_use", sentence.format(pid=pid, **{word: _show(text) for word, text in words.items()}))


@contextmanager
def explained(path: Path) -> Generator[None]:
    """Turn what SQLite or the system says about this file into a trouble a user can read."""
    try:
        yield
    except get_database_errors() as error:
        raise make_problem(_get_code_of_database(error, path), path) from error
    except UnicodeDecodeError as error:
        # Names of tables and columns that are no text: the file is damaged.
        raise make_problem("damaged", path) from error
    except MemoryError as error:
        # A damaged number that says how much there is to read.
        raise make_problem("other", path) from error
    except OSError as error:
        raise make_problem(_get_code_of_system(error, path), path) from error


def get_database_errors() -> tuple[type[Exception], ...]:
    """What a database may throw. Those of SQLCipher are their own kind, and exist only once a plan with a password was met."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error,) if cipher is None else (sqlite3.Error, cipher.Error)


def get_error_name(error: Exception) -> str:
    """What SQLite calls this error, or ""."""
    return getattr(error, "sqlite_errorname", "") or ""


_CODES = (
    ("SQLITE_NOTADB", "not_a_plan"),
    ("SQLITE_BUSY", "locked"),
    ("SQLITE_LOCKED", "locked"),
    ("SQLITE_FULL", "disk_full"),
    ("SQLITE_READONLY", "read_only"),
    ("SQLITE_IOERR", "io_error"),
    ("SQLITE_CORRUPT", "damaged"),
    ("SQLITE_TOOBIG", "value_too_big"),
    ("SQLITE_PERM", "no_permission"),
    ("SQLITE_AUTH", "foreign"),
)


def _get_code_of_database(error: Exception, path: Path) -> str:
    name = get_error_name(error)
    if name.startswith("SQLITE_CANTOPEN"):
        # What may be read but not opened is a plan beside which nothing can be written: a folder or a disk that is read-only.
        return get_obstacle(path) or ("read_only" if os.access(path, os.R_OK) else "no_permission")
    found = next((code for start, code in _CODES if name.startswith(start)), "")
    # A table that is not there or a text that is no text: the file was tampered with.
    return found or ("damaged" if type(error).__name__ in ("OperationalError", "DataError") else "other")


def _get_code_of_system(error: OSError, path: Path) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "disk_full"
        case errno.EROFS:
            return "read_only"
        case errno.EACCES | errno.EPERM:
            return get_obstacle(path) or "no_permission"
        case errno.EEXIST:
            return "exists"
        case errno.ENOENT | errno.ENOTDIR | errno.EISDIR:
            return get_obstacle(path) or "missing"
        case _:
            return "io_error"


def get_obstacle(path: Path) -> str:
    """Why no file can be opened here, as far as looking tells: a code or ""."""
    try:
        if path.is_dir():
            return "is_folder"
        if not path.parent.is_dir():
            return "folder_missing"
        if not path.exists():
            return "missing"
    except (OSError, ValueError):
        return "no_permission"
    return ""


def _show(text: str) -> str:
    """A name for a sentence: one line, without what cannot be shown."""
    return "".join(char if char.isprintable() else "?" for char in text)
