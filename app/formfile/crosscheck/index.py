"""Where everything of a form stands: by id, with its file and place."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field

from app.formfile.files import FormFiles
from app.formfile.mistakes import make_error
from app.formfile.reading import Place, Source, suggest
from app.formfile.trees import is_list, is_tree
from app.model.trouble import FormError


class Found(Struct, frozen=True):
    """Something that an author wrote, and where."""

    source: Source
    place: Place
    data: Any

    def get(self, key: str) -> Any:
        """What stands under a key, or None."""
        return self.data.get(key) if is_tree(self.data) else None

    def get_text(self, key: str) -> str:
        """The text under a key, or ""."""
        value = self.get(key)
        return value if isinstance(value, str) else ""

    def get_texts(self, key: str) -> list[tuple[Place, str]]:
        """The texts of a list under a key, each with its place; one text alone counts as a list of one."""
        value = self.get(key)
        if isinstance(value, str):
            return [((key,), value)]
        return [((key, number), item) for number, item in enumerate(value) if isinstance(item, str)] if is_list(value) else []

    def get_inner(self, *keys: str) -> Iterator["Found"]:
        """The items of the lists under these keys."""
        for key in keys:
            value = self.get(key)
            for number, item in enumerate(value if is_list(value) else ()):
                yield Found(self.source, (*self.place, key, number), item)

    def get_part(self, key: str) -> "Found":
        """What stands under a key, with its place."""
        return Found(self.source, (*self.place, key), self.get(key))

    def make_error(self, tail: Place, reason: str, hint: str = "") -> FormError:
        """A mistake here, or deeper within."""
        return make_error(self.source, (*self.place, *tail), reason, hint)

    def make_missing(self, tail: Place, what: str, name: str, known: Any, way_out: str = "") -> FormError:
        """A reference that finds nothing."""
        return self.make_error(tail, f"there is no {what} '{name}'", suggest(name, set(known), way_out or "Correct it, or remove it."))


Named = dict[str, Found]


class Index(Struct):
    """Everything by id."""

    files: FormFiles
    head: Found | None = None
    chapters: list[Found] = field(default_factory=list[Found])
    themes: Named = field(default_factory=Named)
    asked: list[Found] = field(default_factory=list[Found])
    uses: list[Found] = field(default_factory=list[Found])
    questions: Named = field(default_factory=Named)
    lists: Named = field(default_factory=Named)
    letters: Named = field(default_factory=Named)
    computed: Named = field(default_factory=Named)
    sheets: Named = field(default_factory=Named)
    sections: Named = field(default_factory=Named)
    papers: Named = field(default_factory=Named)
    checks: Named = field(default_factory=Named)
    statements: Named = field(default_factory=Named)
    sources: Named = field(default_factory=Named)
    pitfalls: Named = field(default_factory=Named)
    phrases: set[str] = field(default_factory=set[str])
    charts: set[str] = field(default_factory=set[str])
    named: list[tuple[str, str, Found]] = field(default_factory=list[tuple[str, str, Found]])
    """Everything with an id, with what it is called: to find doubles."""

    @property
    def prefixes(self) -> set[str]:
        """The prefixes of the questions of this form. A reference with another prefix is about another form."""
        return {question.partition(".")[0] for question in self.questions}

    def is_dead(self, question: str) -> bool:
        """Whether a reference to a question, by its prefix one of this form, finds nothing."""
        return question.partition(".")[0] in self.prefixes and question not in self.questions

    def get_options(self, field_: Found) -> set[str] | None:
        """The ids of all options of a question or column; None when they come from rows."""
        source = field_.get("options_from")
        if is_tree(source):
            return None
        shared = self.lists.get(str(source)) if source else None
        options = (*(shared.get_inner("options") if shared else ()), *field_.get_inner("options"))
        return {option.get_text("id") for option in options}

    def get_columns(self, question: str) -> dict[str, Found]:
        """The columns of a table; of a question about people, those of the register."""
        found = self.questions.get(question)
        if found is None:
            return {}
        if found.get_text("kind") in ("person", "people"):
            found = self.questions.get("shr.people", found)
        return {column.get_text("id"): column for column in found.get_inner("columns")}


def make_index(files: FormFiles) -> Index:
    """Finds everything."""
    index = Index(files)
    for file in files.files:
        top = Found(file.source, (), file.source.data)
        if file.kind == "form":
            index.head = top.get_part("form")
        elif file.kind in ("phase", "theme"):
            _add_chapter(index, top.get_part(file.kind), file.kind)
        elif file.kind != "overlay":
            _add_shared(index, top, file.kind)
    return index


def _add_shared(index: Index, top: Found, kind: str) -> None:
    for key, what, into, name in (
        ("lists", "list", index.lists, "id"),
        ("questions", "question", index.questions, "id"),
        ("letters", "letter", index.letters, "id"),
        ("computed", "word", index.computed, "id"),
        ("sheets", "sheet", index.sheets, "id"),
        ("sections", "section", index.sections, "id"),
        ("documents", "document", index.papers, "id"),
        ("checks", "check", index.checks, "code"),
        ("statements", "statement", index.statements, "id"),
        ("sources", "source", index.sources, "id"),
        ("words", "word of the glossary", dict[str, Found](), "id"),
    ):
        for item in top.get_inner(key):
            _add(index, item, what, into, name)
    if kind == "documents":
        index.phrases |= set(top.get("phrases") or ())
        index.charts |= set(top.get("charts") or ())
    if kind == "questions":
        index.asked += list(top.get_inner("questions"))


def _add_chapter(index: Index, chapter: Found, kind: str) -> None:
    index.chapters.append(chapter)
    _add(index, chapter, kind, index.themes if kind == "theme" else {}, "id")
    for key, what in (("goals", "goal"), ("pitfalls", "pitfall"), ("extra", "extra")):
        for item in chapter.get_inner(key):
            _add(index, item, what, index.pitfalls if key == "pitfalls" else {}, "id")
    for item in chapter.get_part("examples").get_inner("generic", "sourced"):
        _add(index, item, "example", {}, "id")
    for step in chapter.get_inner("steps"):
        _add(index, step, f"step of {chapter.get_text('id')}", {}, "id")
        for question in step.get_inner("questions"):
            if question.get("use") is None:
                _add(index, question, "question", index.questions, "id")
                index.asked.append(question)
            else:
                index.uses.append(question)
    index.uses += list(chapter.get_inner("overrides"))


def _add(index: Index, item: Found, what: str, into: Named, key: str) -> None:
    name = item.get_text(key)
    if name:
        index.named.append((what, name, item))
        into[name] = item
