"""Reads all files of one form and holds each against its model: what is there, and everything that is wrong with it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from pydantic import BaseModel, ValidationError

from app.formfile.authored.checks import ChecksFile
from app.formfile.authored.documents import DocumentsFile
from app.formfile.authored.migration import MigrationFile
from app.formfile.authored.phase import PhaseFile, ThemeFile
from app.formfile.authored.shared import FormFile, GlossaryFile, LettersFile, ListsFile, OverlayFile, QuestionsFile, SourcesFile, StatementsFile
from app.formfile.mistakes import get_errors, make_error
from app.formfile.reading import Source, read_source, suggest
from app.formfile.sources import FormFolder
from app.model.trouble import FormError

MODELS: dict[str, type[BaseModel]] = {
    "form": FormFile,
    "phase": PhaseFile,
    "theme": ThemeFile,
    "lists": ListsFile,
    "questions": QuestionsFile,
    "checks": ChecksFile,
    "documents": DocumentsFile,
    "glossary": GlossaryFile,
    "letters": LettersFile,
    "sources": SourcesFile,
    "statements": StatementsFile,
    "overlay": OverlayFile,
    "migration": MigrationFile,
}
"""Every kind of file, by the name of its schema."""
SHARED = ("lists", "questions", "checks", "documents", "glossary", "letters", "sources", "statements")
"""The files that a form and the folders it includes may have."""


class Authored(Struct, frozen=True):
    """One file: as read, and as its model understands it (None when it cannot)."""

    kind: str
    source: Source
    model: Any
    own: bool
    """Whether it stands in the folder of the form itself."""


class FormFiles(Struct, frozen=True):
    """Everything one form is made of, and the mistakes that are already known."""

    folder: FormFolder
    files: tuple[Authored, ...] = ()
    errors: tuple[FormError, ...] = ()

    def get_all(self, *kinds: str) -> Iterator[Authored]:
        """The files of these kinds that could be understood."""
        return (file for file in self.files if file.kind in kinds and file.model is not None)

    @property
    def head(self) -> Any:
        """The head of the form, or None."""
        return next((file.model.form for file in self.get_all("form")), None)


class _Collector(Struct):
    root: Path
    files: list[Authored] = field(default_factory=list[Authored])
    errors: list[FormError] = field(default_factory=list[FormError])

    def read(self, kind: str, path: Path, *, own: bool) -> Authored:
        source, errors = read_source(path, self._get_shown(path))
        self.errors += errors
        model = None
        if source.data is not None:
            try:
                model = MODELS[kind].model_validate(source.data)
            except ValidationError as trouble:
                self.errors += get_errors(source, MODELS[kind], trouble)
        file = Authored(kind, source, model, own)
        self.files.append(file)
        return file

    def read_folder(self, folder: Path, *, own: bool) -> None:
        for kind in SHARED:
            if (folder / f"{kind}.yaml").is_file():
                self.read(kind, folder / f"{kind}.yaml", own=own)
        for path in sorted((folder / "lang").glob("*.yaml")):
            self.read("overlay", path, own=own)
        for path in sorted((folder / "migrations").glob("*.yaml")) if own else ():
            self.read("migration", path, own=own)

    def read_chapters(self, head: Authored, folder: Path, kind: str) -> None:
        names: list[str] = getattr(head.model.form, f"{kind}s")
        there = {path.stem for path in (folder / f"{kind}s").glob("*.yaml")}
        for index, name in enumerate(names):
            path = folder / f"{kind}s" / f"{name}.yaml"
            if path.is_file():
                self.read(kind, path, own=True)
            else:
                hint = suggest(name, there - set(names), f"Make {kind}s/{name}.yaml, or remove this line.")
                self.errors.append(make_error(head.source, ("form", f"{kind}s", index), f"there is no file {kind}s/{name}.yaml", hint))
        for name in sorted(there - set(names)):
            reason = f"{kind}s/{name}.yaml is not in the list"
            self.errors.append(make_error(head.source, ("form", f"{kind}s"), reason, f"Add '- {name}', or remove the file."))

    def _get_shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()


def read_files(folder: FormFolder) -> FormFiles:
    """All files of a form, read and held against their models. Every mistake is collected."""
    collector = _Collector(folder.root)
    head = collector.read("form", folder.path / "form.yaml", own=True)
    if head.model is not None:
        for index, name in enumerate(head.model.form.include):
            shared = folder.find_shared(name)
            if shared is None:
                reason = f"there is no folder '{name}' to include"
                collector.errors.append(make_error(head.source, ("form", "include", index), reason, "Put it beside the form, or remove the line."))
            else:
                collector.read_folder(shared, own=False)
        collector.read_folder(folder.path, own=True)
        collector.read_chapters(head, folder.path, "phase")
        collector.read_chapters(head, folder.path, "theme")
    return FormFiles(folder, tuple(collector.files), tuple(collector.errors))
