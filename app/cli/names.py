"""The words after `kwartiermaker` that are commands. Every other word is a plan to open; they stand apart so that the wizard starts without click."""

COMMANDS = frozenset({"new", "example", "show", "answer", "check", "print", "export", "forms"})


def is_command(words: list[str]) -> bool:
    """Whether the command line is meant, not the wizard."""
    rest = split_language(words)[1]
    return len(rest) > 1 or (bool(rest) and (rest[0] in COMMANDS or rest[0].startswith("-")))


def split_language(words: list[str]) -> tuple[str, list[str]]:
    """A leading choice of language ("" for none), and the other words."""
    match words:
        case ["--language", language, *rest]:
            return language, rest
        case [first, *rest] if first.startswith("--language="):
            return first.partition("=")[2], rest
        case _:
            return "", words
