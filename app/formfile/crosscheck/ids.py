"""Every id means one thing: finds doubles."""

from collections.abc import Iterable, Iterator

from app.formfile.crosscheck.index import Found, Index
from app.model.trouble import FormError


def check_ids(index: Index) -> Iterator[FormError]:
    """Two things with one id; a form may replace a thing that it includes, but not write it twice."""
    seen: dict[tuple[str, str], Found] = {}
    for what, name, found in index.named:
        first = seen.setdefault((what, name), found)
        if first is not found and _is_included(index, first) == _is_included(index, found):
            line = first.source.get_line(first.place)
            yield found.make_error((), f"the {what} '{name}' is there twice: also in {first.source.file}:{line}", "Give one of the two another id.")
    for field in (*index.asked, *index.lists.values()):
        yield from _check_inner(field.get_inner("options"), "option")
        yield from _check_inner(field.get_inner("columns"), "column")
        for column in field.get_inner("columns"):
            yield from _check_inner(column.get_inner("options"), "option")


def _check_inner(items: Iterable[Found], what: str) -> Iterator[FormError]:
    seen: set[str] = set()
    for item in items:
        name = item.get_text("id")
        if name and name in seen:
            yield item.make_error((), f"the {what} '{name}' is there twice", "Give one of the two another id.")
        seen.add(name)


def _is_included(index: Index, found: Found) -> bool:
    return not found.source.file.startswith(f"{index.files.folder.form_id}/")
