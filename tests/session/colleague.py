"""A colleague at another computer: a process of its own that opens a plan and does what it is told, with real ids and a real clock.

Run as: python -m tests.session.colleague PLAN '[["answer", "net.trigger", "Nu"], ...]'; each wish is a method of Session with its arguments.
"""

import json
import sys
from pathlib import Path

from app.session.merging import apply_merge, open_combination
from app.session.session import Session
from app.session.surroundings import get_real_surroundings


def main(path: str, wishes: str) -> None:
    with Session.open(Path(path), get_real_surroundings()) as session:
        for wish, *arguments in json.loads(wishes):
            if wish == "merge":
                apply_merge(session, open_combination(session, Path(arguments[0])))
            else:
                getattr(session, wish)(*arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
