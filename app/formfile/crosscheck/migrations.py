"""Migrations hold against the form: each leads from one version to the next, and what it leads to is there."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from app.formfile.crosscheck.index import Found, Index
from app.formfile.reading import Source
from app.formfile.structure import Structure
from app.formfile.trees import Tree
from app.model.plan import PEOPLE
from app.model.trouble import FormError

_KNOWN_TO_THE_PROGRAM = (PEOPLE, "gen.title", "gen.org_name", "gen.org_country")


def check_migrations(index: Index) -> Iterator[FormError]:
    """Every file in migrations/."""
    version = int(index.head.get_text("version") or 0) if index.head is not None else 0
    found = sorted((_get_part(file.source) for file in index.files.files if file.kind == "migration"), key=_get_version)
    for nr, migration in enumerate(found):
        yield from _check_number(migration, version, [_get_version(other) for other in found[:nr]])
        later = {name for other in found[nr + 1 :] for name in _get_sources(other)}
        yield from _check_lines(migration, index, later)


def find_unexplained(differences: Iterable[tuple[str, str]], migration: Tree | None) -> tuple[str, ...]:
    """Of what is gone or of another kind since the version before, what no line of its migration speaks of. See `compare_structures`."""
    spoken = frozenset(_get_spoken(migration or {}))
    return tuple(shown for name, shown in differences if not any(about in spoken for about in _get_wider(name)))


def compare_structures(before: Structure, after: Structure) -> tuple[tuple[str, str], ...]:
    """What a migration must explain: name and a few words. Rows that the form gives, and where options come from, explain themselves."""
    wanted = [name for name in before if name.split(" ")[0] not in ("row", "options")]
    gone = [(name, f"{name} is gone") for name in wanted if name not in after]
    other = [(name, f"{name} was {before[name]} and is {after[name]}") for name in wanted if name in after and before[name] != after[name]]
    return (*gone, *other)


def _get_part(source: Source) -> Found:
    return Found(source, (), source.data).get_part("migration")


def _get_version(migration: Found) -> int:
    text = migration.get_text("to")
    return int(text) if text.isdecimal() else 0


def _check_number(migration: Found, version: int, before: list[int]) -> Iterator[FormError]:
    number = _get_version(migration)
    stem = PurePosixPath(migration.source.file).stem
    if number > version:
        yield migration.make_error(("to",), f"this form is at version {version}", f"Write 'version: {number}' in form.yaml, or another 'to'.")
    if number in before:
        yield migration.make_error(("to",), f"two migrations lead to version {number}", "Put them together in one file.")
    if stem != f"{number:02}":
        yield migration.make_error(("to",), f"the file that leads to version {number} is called {stem}.yaml", f"Call it {number:02}.yaml.")


def _check_lines(migration: Found, index: Index, later: set[str]) -> Iterator[FormError]:
    known = {*index.questions, *later}
    for place, name in _get_targets(migration):
        if name not in known:
            yield migration.make_missing(place, "question", name, known, "An answer must lead to a question of this form, or of a later migration.")
    for key, line in _get_lines(migration):
        name = line.get_text("question")
        if key in ("rename", "retire", "split") and name in _KNOWN_TO_THE_PROGRAM and not (line.get("column") or line.get("option")):
            yield line.make_error(("question",), f"the program itself needs '{name}'", "Leave it as it is.")


def _get_targets(migration: Found) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where answers lead."""
    for key, line in _get_lines(migration):
        place = line.place[1:]
        if key == "rename" and line.get_text("question") and not (line.get("column") or line.get("option")):
            yield (*place, "to"), line.get_text("to")
        elif key == "split":
            yield from (((*place, "into", nr, "question"), part.get_text("question")) for nr, part in enumerate(line.get_inner("into")))
        elif key == "merge":
            yield (*place, "into"), line.get_text("into")


def _get_lines(migration: Found) -> Iterator[tuple[str, Found]]:
    for key in ("rename", "retype", "split", "merge", "retire"):
        for line in migration.get_inner(key):
            yield key, line


def _get_sources(migration: Found) -> Iterator[str]:
    """The questions that a migration knows from the version before it."""
    for _key, line in _get_lines(migration):
        yield line.get_text("question")
        yield from (name for _place, name in line.get_texts("questions"))


def _get_spoken(migration: Tree) -> Iterator[str]:
    """The names, as a structure has them, of everything that a migration speaks of."""
    for key in ("rename", "retire", "retype", "split"):
        for line in migration.get(key, ()):
            yield from _get_names(line)
    for line in migration.get("merge", ()):
        yield from (f"question {name}" for name in (*line["questions"], line["into"]))
    for line in migration.get("split", ()):
        yield from (f"question {part['question']}" for part in line["into"])


def _get_names(line: Mapping[str, str]) -> Iterator[str]:
    where = " ".join(line[key] for key in ("question", "column") if key in line)
    if "option" in line:
        yield f"option {where} {line['option']}"
    elif "question" in line:
        yield f"{'column' if 'column' in line else 'question'} {where}"
    yield from (f"{key} {line[key]}" for key in ("phase", "step", "pitfall", "theme") if key in line)


def _get_wider(name: str) -> Iterator[str]:
    """A thing, and what it stands in: whoever speaks of a question speaks of its options and columns."""
    yield name
    kind, *words = name.split(" ")
    if kind in ("option", "column"):
        yield f"question {words[0]}"
    if kind == "option" and words[1:-1]:
        yield f"column {words[0]} {words[1]}"
    if kind == "step":
        yield f"phase {words[0].partition('/')[0]}"
        yield f"theme {words[0].partition('/')[0]}"
