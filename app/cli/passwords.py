"""Where a command gets a password from: a file, the environment, or the terminal. Never from its own words, which every program on the computer can read."""

import getpass
import os
import sys
from pathlib import Path
from typing import Final, cast

import click

from app.model.key import Key
from app.model.trouble import InputProblem
from app.store.protection import looks_encrypted
from app.support.texts import _

IN_FILE: Final = "KWARTIERMAKER_PASSWORD_FILE"
ITSELF: Final = "KWARTIERMAKER_PASSWORD"
_META: Final = "kwartiermaker.password_file"
_LONGEST: Final = 10_000


def make_password_option() -> click.Option:
    """--password-file, which every command with a plan has."""
    return click.Option(
        ["--password-file"],
        type=click.Path(path_type=Path),
        metavar="FILE",
        expose_value=False,
        callback=_keep,
        help=_("File with the password of the plan on its first line."),
    )


def find_key(plan: Path) -> Key | None:
    """The password of a plan, when it has one: from the file or the environment, or else it is asked."""
    if not looks_encrypted(plan):
        return None
    return find_given_key() or ask_key(_("Password of {name}").format(name=plan.name))


def find_given_key() -> Key | None:
    """The password that was given along, for a plan that is or will be encrypted."""
    path = cast("Path | None", _get_meta().get(_META)) or _get_path_in_environment()
    if path is not None:
        return read_key(path)
    return Key.of(os.environ[ITSELF]) if os.environ.get(ITSELF) else None


def ask_key(prompt: str) -> Key | None:
    """Typed at the terminal, unseen. Without a terminal there is nobody to ask."""
    if not sys.stdin.isatty():
        return None
    return Key.of(getpass.getpass(f"{prompt}: "))


def read_key(path: Path) -> Key:
    """The first line of a file."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            typed = file.readline(_LONGEST).rstrip("\r\n")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise InputProblem("unreadable_file", _("The file with the password cannot be read: {path}.").format(path=path)) from error
    if not typed:
        raise InputProblem("no_password", _("There is no password on the first line of {path}.").format(path=path))
    return Key.of(typed)


def _keep(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    context.meta[_META] = value


def _get_meta() -> dict[str, object]:
    context = click.get_current_context(silent=True)
    return context.meta if context is not None else {}


def _get_path_in_environment() -> Path | None:
    value = os.environ.get(IN_FILE, "")
    return Path(value) if value else None
