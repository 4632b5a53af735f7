"""Making a paper of a plan: plain data in, a file out. Safe to run beside the window, since it holds neither widget nor database."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from app.document.settings import Earlier, PrintSettings
from app.formfile import localise
from app.logic.checks import compute_findings
from app.model.form import Form
from app.model.key import Key
from app.model.plan import Plan
from app.session.forms import make_form
from app.session.language import get_form_language, get_paper_language
from app.store.trouble import explained
from app.support.files import store_file
from app.support.house import load_house
from app.support.texts import _, speaking

if TYPE_CHECKING:
    from app.document.blocks import Document
    from app.export.pdf.tagging.surface import Spot


class PrintResult(Struct, frozen=True):
    """What a print job gave."""

    pages: int
    not_printable: tuple[tuple[str, int], ...]
    """Characters that no font has, with how often: they stand in the paper as [U+...]."""
    spots: tuple["Spot", ...]
    """Where each answer stands on the paper, for a click in the preview."""


class EarlierVersion(Struct, frozen=True):
    """A version to print against: its name, its answers, its form as it stands in the file."""

    name: str
    plan: Plan
    body: bytes


class Basis(Struct, frozen=True):
    """The latest recorded version of a plan, and whether anything was changed since."""

    version: str
    changed: bool

    def describe(self) -> str:
        """What stands on a paper where it says which version it is."""
        return _("{version}, changed since").format(version=self.version) if self.changed else self.version


class PrintJob(Struct, frozen=True):
    """All that a job needs: a frozen plan, the form it travels with, and what was chosen."""

    plan: Plan
    body: bytes
    settings: PrintSettings
    language: str = ""
    """nl, en, or "" for that of the plan."""
    since: EarlierVersion | None = None
    """With bars beside what changed since this version."""
    basis: Basis | None = None
    """Of the plan as it is now: on which version it goes. Without one the paper says what the settings say."""
    key: Key | None = None
    """The password of the file, for who chose one; not that of the plan. Such a file is encrypted, and so no archive file (PDF/A) any more."""
    is_protected: bool = False
    """Whether the plan itself has a password, for the checks."""

    def compute_document(self) -> "Document":
        """What the paper says, before it is drawn."""
        # Paper is a floor of its own, and a large one: the first paint does not wait for it.
        from app.document.bilingual import PAPERS, make_bilingual

        if not self.settings.bilingual or self.settings.document not in PAPERS:
            return self._compute(self.localise())
        # "nl" is the Dutch of the country of the plan
        dutch, english = (self._compute(replace(self, language=language).localise()) for language in ("nl", "en"))
        return make_bilingual(dutch, english, get_form_language(self.plan))

    def _compute(self, form: Form) -> "Document":
        from app.document.compose import compute_document

        with speaking(form.language):
            findings = compute_findings(form, self.plan, self.settings.today, "print", password=self.is_protected)
            return compute_document(form, self.plan, self._get_settings(form.language), findings)

    def render(self, path: Path, key: Key | None = None) -> PrintResult:
        """Draw it into a PDF file, complete or not at all. With a key, given here or before, it only opens with that password."""
        body, result = self.render_bytes()
        seal_and_store(path, body, key or self.key)
        return result

    def render_bytes(self, checkpoint: Callable[[], None] | None = None) -> tuple[bytes, PrintResult]:
        """The PDF itself, for the preview. What `checkpoint` raises on the way breaks it off."""
        return draw_document(self.compute_document(), checkpoint)

    def _get_settings(self, language: str) -> PrintSettings:
        since, basis = self.since, self.basis
        settings = replace(self.settings, version=basis.describe()) if basis is not None else self.settings
        if since is None:
            return settings
        form = localise(since.body, since.plan.theme, language, since.plan.get_keys("answer"))
        return replace(settings, since=Earlier(name=since.name, plan=since.plan, form=form))

    def localise(self) -> Form:
        """The form of the plan, in the language of the paper."""
        language = get_paper_language(self.plan, self.language)
        return make_form(self.body, self.plan, language) if self.settings.kept else localise(self.body, self.plan.theme, language)


def with_house(settings: PrintSettings) -> PrintSettings:
    """The settings with the style of the organisation as it is kept on this computer, unless one was given."""
    return replace(settings, house=load_house()) if settings.house.is_plain else settings


def draw_document(document: "Document", checkpoint: Callable[[], None] | None = None) -> tuple[bytes, PrintResult]:
    """A document as PDF."""
    # reportlab and what comes with it cost more than the whole start of the program: only who prints pays.
    from app.export.pdf import render_bytes

    with speaking(document.language):
        body, result = render_bytes(document, checkpoint)
    return body, PrintResult(result.pages, result.not_printable, result.spots)


def seal_and_store(path: Path, body: bytes, key: Key | None = None) -> None:
    """A PDF that was made, as a file: complete or not at all. With a key it only opens with that password."""
    if key is not None:
        from app.export.pdf.sealing import seal_pdf

        body = seal_pdf(body, key)
    with explained(path):
        store_file(path, body)
