"""The paper of the letters: each on a page of its own, with a copy for every reader."""

from app.document.blocks import Block, Box, Note, Section
from app.document.job import Job
from app.document.letters.cards import compute_card_section
from app.document.letters.filling import Filler
from app.document.letters.readers import get_readers
from app.document.letters.talks import compute_talk
from app.document.letters.template import KINDS_OF_CARD, TALK, Template, find_template
from app.document.letters.texts import compute_text
from app.document.letters.words import compute_shared_words


def compute_letters(job: Job) -> tuple[Section, ...]:
    """All letters that were chosen and that have a text for this plan."""
    return tuple(section for template in list_templates(job) for section in _compute_letter(job, template))


def list_templates(job: Job) -> tuple[Template, ...]:
    """The chosen letters of this paper, or all of it when nothing was chosen, in its order."""
    letters = {letter.id: letter for letter in job.form.letters}
    wanted = (letters[name] for name in job.document.letters if name in letters and (not job.settings.letters or name in job.settings.letters))
    return tuple(template for letter in wanted if (template := find_template(job, letter)) is not None)


def _compute_letter(job: Job, template: Template) -> tuple[Section, ...]:
    if template.kind == TALK:
        return (compute_talk(job, template),)
    if template.kind in KINDS_OF_CARD:
        return (compute_card_section(job, template),)
    shared = compute_shared_words(job)
    readers = get_readers(job, template)
    fillers = (Filler(job, reader.person, {**shared, **reader.words}) for reader in readers)
    return tuple(_compute_page(job, template, filler, nr) for nr, filler in enumerate(fillers, 1))


def _compute_page(job: Job, template: Template, filler: Filler, nr: int) -> Section:
    """A letter to one reader. The first one says below what to look at before sending."""
    before = (_compute_check(job, template),) if nr == 1 and template.check else ()
    named = " · ".join((template.title, job.get_phrase("letters.sample")))
    blocks: tuple[Block, ...] = (Note(text=named), *compute_text(template.text, filler), *before)
    return Section(
        id=template.id if nr == 1 else f"{template.id}-{nr}",
        title=filler.fill(template.subject) or template.title,
        blocks=blocks,
        new_page=True,
    )


def _compute_check(job: Job, template: Template) -> Box:
    return Box(label=job.get_phrase("letters.before"), text="\n".join(template.check), dashed=True, ticks=True)
