"""`kwartiermaker` without a screen: runs one command and says in an exit code how it went (0 done, 1 done with remarks, 2 could not)."""

import os
import sys
from typing import cast

import click

from app.cli.console import prepare_console, say_wrong
from app.cli.group import make_commands
from app.cli.mistakes import get_sentence
from app.cli.names import split_language
from app.model.trouble import FormTrouble, Trouble
from app.support.crash import CrashHook
from app.support.log import start_log
from app.support.texts import _, set_language

FAILED = 2


def main(words: list[str] | None = None) -> int:
    """Run the command line."""
    words = sys.argv[1:] if words is None else words
    prepare_console()
    start_log()
    set_language(split_language(words)[0] or os.environ.get("KWARTIERMAKER_LANGUAGE", ""))
    with CrashHook(_tell_crash):
        return _run(words)
    return FAILED


def _run(words: list[str]) -> int:
    try:
        return cast("int | None", make_commands().main(args=words, prog_name="kwartiermaker", standalone_mode=False)) or 0
    except (Trouble, FormTrouble) as trouble:
        say_wrong(str(trouble))
    except click.exceptions.NoArgsIsHelpError as help_wanted:
        sys.stderr.write(f"{help_wanted.format_message()}\n")
    except click.ClickException as mistake:
        say_wrong(get_sentence(mistake))
    except (KeyboardInterrupt, click.Abort):
        say_wrong(_("Stopped."))
    except BrokenPipeError:
        # Whoever was reading has read enough; what is still buffered goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return FAILED


def _tell_crash(place: str) -> None:
    say_wrong(_("Something went wrong in Kwartiermaker itself ({place}). Your plan is safe. Please report this.").format(place=place))
