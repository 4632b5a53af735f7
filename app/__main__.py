"""`kwartiermaker` and `python -m app`: a command runs without Qt, everything else opens the wizard."""

import sys
from pathlib import Path

from app.cli.names import is_command, split_language
from app.main.bundle import use_bundle


def main() -> int:
    """Where the program begins. The wizard and the command line each load only what they need."""
    use_bundle()
    words = sys.argv[1:]
    if is_command(words):
        from app.cli.entry import main as run_command

        return run_command(words)
    from app.main.quick import quicken_imports

    quicken_imports()
    from app.main.entry import open_wizard

    language, rest = split_language(words)
    return open_wizard(Path(rest[0]) if rest else None, language)


if __name__ == "__main__":
    sys.exit(main())
