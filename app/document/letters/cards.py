"""Cards and slips to cut out: the referral card, the list for handing over, what somebody promised."""

from app.document.blocks import BulletList, CutCard, CutSheet, Line, Note, Paragraph, Section, Table, TableColumn, TableRow, Title
from app.document.job import Job
from app.document.letters.filling import GAP, Filler
from app.document.letters.template import Reach, Template
from app.document.letters.texts import LetterBlock, compute_text
from app.document.letters.words import compute_shared_words, get_cell, list_actions
from app.document.phrases import capitalise
from app.model.plan import Person

SLIP = "slip"
MOST_ACTIONS = 5
ACTIONS = "{person.actions}"
BLANK_ROWS = 3
"""On a slip to fill in by hand."""


def compute_card_section(job: Job, template: Template) -> Section:
    """The sheets with the cards of one letter: a slip for each person with an action, of a card as many as fit."""
    people = _get_people(job) if template.kind == SLIP else ()
    shared = compute_shared_words(job)
    cards = tuple(_compute_card(job, template, person, Filler(job, person, shared)) for person in people or (None,))
    say = (_compute_say(job, template),) if template.say else ()
    whole = (*cards, *say)
    if not people and len(whole) > 1:
        # in large type both sides fill the page
        whole = whole if job.settings.large else (*whole, *whole)
    elif not people:
        whole = tuple(CutCard(title=card.title, blocks=card.blocks, repeated=True) for card in whole)
    return Section(id=template.id, title=template.title, blocks=(CutSheet(cards=whole),), new_page=True)


def _get_people(job: Job) -> tuple[Person, ...]:
    return () if job.settings.blank else tuple(person for person in job.plan.people if list_actions(job, person))


def _compute_card(job: Job, template: Template, person: Person | None, filler: Filler) -> CutCard:
    named = filler.fill(template.subject)
    title = template.title if not named or GAP in named else named
    if template.rows:
        rows = tuple(_compute_reach(row, filler) for row in template.rows)
        return CutCard(title=title, blocks=(*((Note(text=filler.fill(template.intro)),) if template.intro else ()), *rows))
    before, found, after = template.text.partition(ACTIONS) if template.kind == SLIP else (template.text, "", "")
    blocks: tuple[LetterBlock | Table | Note, ...] = compute_text(before, filler)
    if found:
        blocks = (*blocks, *_compute_actions(job, person), *compute_text(after, filler))
    return CutCard(title=title, blocks=tuple(_flatten(block) for block in blocks))


def _flatten(block: LetterBlock | Table | Note) -> Paragraph | Line | BulletList | Table | Note:
    """A card has one heading."""
    return Paragraph(text=block.text, strong=True) if isinstance(block, Title) else block


def _compute_reach(row: Reach, filler: Filler) -> Line:
    """Who helps with what. That a number must be checked is no word for whoever gets the card: it stands on its back."""
    return Line(label=filler.fill(row.when), text=f"{filler.fill(row.who)}, {filler.fill(row.how)}")


def _compute_actions(job: Job, person: Person | None) -> tuple[Table | Note, ...]:
    """The first actions with their date and what shows that they are done, then how many more there are; for nobody in particular rows to write in."""
    rows = list_actions(job, person) if person else ()
    labels = {column.id: column.print_label or column.label for question in job.get_questions(("shr.actions",)) for column in question.columns}
    columns = (("action", 41.0), ("end", 19.0), ("done_when", 40.0))
    table = Table(
        columns=tuple(TableColumn(label=labels.get(column, ""), width=width) for column, width in columns),
        rows=tuple(
            TableRow(cells=tuple(get_cell(job, row, column, short=True) for column, _ in columns), origin=f"shr.actions#{row.id}")
            for row in rows[:MOST_ACTIONS]
        ),
        blank_rows=0 if person else BLANK_ROWS,
    )
    more = len(rows) - MOST_ACTIONS
    return (table, *((Note(text=job.get_phrase("summary.more", n=str(more))),) if more > 0 else ()))


def _compute_say(job: Job, template: Template) -> CutCard:
    """What somebody says who gives the card away, for the back of it."""
    filler = Filler(job)
    ours = ", ".join(filler.fill(row.who) for row in template.rows if row.check_local and "{" not in row.how)
    check = f"{capitalise(job.get_phrase('letters.check_local'))}: {ours}." if ours else ""
    words = " ".join(filter(None, (filler.fill(template.outro), check)))
    outro = (Note(text=words),) if words else ()
    return CutCard(title=job.get_phrase("letters.say"), blocks=(BulletList(items=tuple(map(filler.fill, template.say))), *outro))
