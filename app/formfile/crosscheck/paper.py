"""What is on paper: keys and shapes that are known, questions, phrases, charts and sections that are there; and a place for every answer."""

from collections.abc import Iterator

from app.formfile.crosscheck.index import Found, Index
from app.formfile.reading import suggest
from app.formfile.trees import is_tree
from app.formfile.vocabulary import BLOCK_KEYS, SECTION_KEYS, SHAPES
from app.model.trouble import FormError


def check_paper(index: Index) -> Iterator[FormError]:
    """Sections with their blocks, documents, and whether each answer is printed where it says."""
    for section in index.sections.values():
        yield from _check_keys(section, SECTION_KEYS)
        for block in section.get_inner("blocks"):
            yield from _check_keys(block, BLOCK_KEYS)
            yield from _check_block(index, block)
    for document in index.papers.values():
        for place, name in (*document.get_texts("sections"), *document.get_texts("optional")):
            if name not in index.sections:
                yield document.make_missing(place, "section", name, index.sections)
        yield from _check_phrases(index, document)
    yield from _check_places(index)


def _check_keys(found: Found, known: tuple[str, ...]) -> Iterator[FormError]:
    for key in found.data if is_tree(found.data) else ():
        if key not in known:
            yield found.make_error((key,), f"the key '{key}' is not known here", suggest(str(key), known, "Remove it."))


def _check_block(index: Index, block: Found) -> Iterator[FormError]:
    shape = block.get_text("as")
    if shape not in SHAPES:
        yield block.make_missing(("as",), "shape", shape, SHAPES, f"Choose one of: {', '.join(SHAPES)}.")
    for part in (block, *block.get_inner("frames", "cards")):
        for place, name in part.get_texts("from"):
            if index.is_dead(name):
                yield part.make_missing(place, "question", name, index.questions)
    chart = block.get_text("chart")
    if chart and chart not in index.charts:
        yield block.make_missing(("chart",), "chart", chart, index.charts)
    yield from _check_phrases(index, block)


def _check_phrases(index: Index, found: Found) -> Iterator[FormError]:
    for key in ("phrase", "sensitive_phrase", "otherwise", "alt", "note_phrase", "title_phrase", "header", "footer"):
        name = found.get_text(key)
        if name not in ("", "none") and " " not in name and name not in index.phrases:
            yield found.make_missing((key,), "phrase", name, index.phrases)


def _check_places(index: Index) -> Iterator[FormError]:
    printed: dict[str, set[str]] = {}
    for section in index.sections.values():
        for block in section.get_inner("blocks"):
            for part in (block, *block.get_inner("frames", "cards")):
                for _, name in part.get_texts("from"):
                    printed.setdefault(name, set()).add(section.get_text("id"))
    used = {use.get_text("use") for use in index.uses}
    for question in index.asked:
        name, section = question.get_text("id"), question.get_part("print").get_text("section")
        if section in index.sections and section not in printed.get(name, ()) and (name in used or not name.startswith(("shr.", "gen."))):
            shape = question.get_part("print").get_text("as") or "line"
            hint = (
                f"In documents.yaml, under 'blocks' of that section, add: - {{as: {shape}, from: [{name}], empty: skip}}. Or choose another section."
            )
            yield question.make_error(("print",), f"no block of section '{section}' prints {name}", hint)
