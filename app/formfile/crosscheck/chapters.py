"""What phases, steps, themes, letters and the head of a form refer to."""

import re
from collections.abc import Iterator

from app.formfile.crosscheck.index import Found, Index
from app.formfile.trees import is_list, is_tree
from app.model.trouble import FormError

_PLACEHOLDER = re.compile(r"\{[?!]?([a-z_]+\.[a-z0-9_]+)\}")


def check_chapters(index: Index) -> Iterator[FormError]:
    """Every reference of every phase and theme, of the head and of the letters."""
    if index.head is not None:
        yield from _check_head(index, index.head)
    for chapter in index.chapters:
        yield from _check_assignment(index, chapter)
        for extra in chapter.get_inner("extra"):
            yield from _check_extra(index, extra)
        for step in chapter.get_inner("steps"):
            yield from _check_step(index, chapter, step)
    for theme in index.themes.values():
        yield from _check_theme(index, theme)
    for letter in index.letters.values():
        yield from _check_words(index, letter)


def _check_head(index: Index, head: Found) -> Iterator[FormError]:
    for place, name in (*head.get_texts("start_questions"), *head.get_texts("theme_question")):
        if name not in index.questions:
            yield head.make_missing(place, "question", name, index.questions)
    if head.get_text("id") != index.files.folder.form_id:
        yield head.make_error(
            ("id",), f"the form is called '{head.get_text('id')}' and its folder '{index.files.folder.form_id}'", "Give both the same name."
        )


def _check_assignment(index: Index, chapter: Found) -> Iterator[FormError]:
    assignment = chapter.get_part("assignment")
    for place, name in assignment.get_texts("feeds"):
        if name not in index.questions:
            yield assignment.make_missing(place, "question", name, index.questions)
    yield from _check_sheet(index, assignment)


def _check_sheet(index: Index, found: Found) -> Iterator[FormError]:
    sheet = found.get_text("sheet")
    if sheet and index.sheets and sheet not in index.sheets:
        yield found.make_missing(("sheet",), "sheet", sheet, index.sheets)


def _check_extra(index: Index, extra: Found) -> Iterator[FormError]:
    yield from _check_sheet(index, extra)
    yield from _check_words(index, extra)
    for place, name in extra.get_texts("letters"):
        if name not in index.letters:
            yield extra.make_missing(place, "letter", name, index.letters)
    if extra.get_text("list") and extra.get_text("list") not in index.lists:
        yield extra.make_missing(("list",), "list", extra.get_text("list"), index.lists)
    columns = {column.get_text("id") for column in extra.get_inner("columns")}
    for row in extra.get_inner("rows"):
        for key in row.data if is_tree(row.data) else ():
            if key not in columns:
                yield row.make_missing((key,), "column", key, columns)


def _check_step(index: Index, chapter: Found, step: Found) -> Iterator[FormError]:
    extras = {extra.get_text("id") for extra in chapter.get_inner("extra")}
    end = step.get_text("ends_with")
    if not end:
        yield step.make_error(
            (), "every step ends with the assignment or an extra", "Add 'ends_with: assignment' or the id of an extra of this phase."
        )
    elif end != "assignment" and end not in extras:
        yield step.make_missing(("ends_with",), "extra of this phase", end, {*extras, "assignment"})
    for key, known in (("goal", "goals"), ("pitfall", "pitfalls")):
        ids = {each.get_text("id") for each in chapter.get_inner(known)}
        if step.get_text(key) and step.get_text(key) not in ids:
            yield step.make_missing((key,), f"{key} of this phase", step.get_text(key), ids)
    count = len(chapter.get_part("assignment").get_texts("text"))
    for place, number in step.get_texts("assignment_steps"):
        if number.isdigit() and not 1 <= int(number) <= count:
            yield step.make_error(place, f"the assignment has no step {number}", f"It has {count}.")
    for group in step.get_inner("groups"):
        for place, name in group.get_texts("questions"):
            if name not in index.questions:
                yield group.make_missing(place, "question", name, index.questions)


def _check_theme(index: Index, theme: Found) -> Iterator[FormError]:
    phases = {chapter.get_text("id") for chapter in index.chapters} - set(index.themes)
    if theme.get_text("after") not in phases:
        yield theme.make_missing(("after",), "phase", theme.get_text("after"), phases)
    question = index.questions.get(index.head.get_text("theme_question")) if index.head else None
    options = index.get_options(question) if question else None
    if options is not None and theme.get_text("option") not in options:
        yield theme.make_missing(("option",), "option of the theme question", theme.get_text("option"), options)


def _check_words(index: Index, found: Found) -> Iterator[FormError]:
    """Words between { } are questions or computed words."""
    known = {*index.questions, *index.computed}
    for place, text in _get_texts(found.data):
        for name in dict.fromkeys(_PLACEHOLDER.findall(text)):
            foreign = name.partition(".")[0] not in {word.partition(".")[0] for word in known}
            if name not in known and not foreign:
                yield found.make_missing(place, "question or computed word", f"{{{name}}}", {f"{{{word}}}" for word in known})


def _get_texts(node: object, place: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(node, str):
        yield place, node
    elif is_tree(node):
        for key, value in node.items():
            yield from _get_texts(value, (*place, key))
    elif is_list(node):
        for number, value in enumerate(node):
            yield from _get_texts(value, (*place, number))
