"""A section: the blocks of documents.yaml, and behind them every answer that no block gave a place.

So a plan is complete on paper, whatever the form says about its print.
"""

from msgspec.structs import replace

from app.document.answers import SHAPES, Part, get_plain_shape, join_parts
from app.document.blocks import Block, BulletList, Contents, Line, Paragraph, Section, SignatureBlock, Table, Title, WritingLines
from app.document.job import Job
from app.document.sections import compute_block
from app.document.spec import BlockSpec, SectionSpec
from app.document.turning import compute_blocks
from app.document.walk import iter_origins
from app.model.question import Question

COVER = "cover"


def compute_section(job: Job, spec: SectionSpec) -> Section | None:
    """A section with its content, or None when there is none. The cover never names anybody."""
    job = replace(job, wording=job.neutral) if spec.id == COVER else job
    made = compute_blocks(job, spec)
    rest = join_parts(tuple(compute_leftover(job, question) for question in get_leftovers(job, spec.id, made.part.questions)))
    blocks = (*made.part.blocks, *rest.blocks, *made.turned)
    if spec.id == COVER:
        blocks = _drop_repeats(tuple(map(_drop_label, blocks)))
        blocks = _order_blank(blocks) if job.settings.blank else blocks
    if len(spec.blocks) == 1 and spec.blocks[0].as_ != "card":
        blocks = tuple(replace(block, label="") if isinstance(block, Table) else block for block in blocks)
    blocks = tuple(_drop_echo(block, spec.title) for block in blocks)
    blocks = tuple(Contents(title=spec.title) if isinstance(block, Contents) else block for block in blocks)
    if not blocks or _is_hollow(spec, blocks):
        return None
    return Section(
        id=spec.id,
        title=job.get_title(spec.title),
        lead=spec.lead,
        blocks=blocks,
        new_page=spec.new_page and (spec.landscape or not _is_blank_table(blocks)),
        landscape=spec.landscape,
        keep_together=spec.keep_together,
    )


def _is_hollow(spec: SectionSpec, blocks: tuple[Block, ...]) -> bool:
    """Whether only sentences of the form are there, in a section that is about answers."""
    return spec.numbered == "yes" and spec.empty != "phrase" and next(iter_origins(blocks), None) is None


def _is_blank_table(blocks: tuple[Block, ...]) -> bool:
    """Whether there are only rows to write in: those need no page of their own."""
    return all(isinstance(block, Table) and not block.rows for block in blocks)


def _drop_echo(block: Block, title: str) -> Block:
    """A heading that says the same as that of its section is left out."""
    if isinstance(block, Table | SignatureBlock | BulletList) and block.label.casefold() == title.casefold():
        return replace(block, label="")
    return block


def _drop_label(block: Block) -> Block:
    """On the cover a value stands by itself: nobody needs to be told that this is the name of the organisation."""
    return Paragraph(text=block.text, origin=block.origin) if isinstance(block, Line) else block


def _drop_repeats(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Without the sentence of the form that the title of the plan begins with already."""
    title = next((block.text.casefold() for block in blocks if isinstance(block, Title)), "")
    return tuple(block for block in blocks if not (isinstance(block, Paragraph) and not block.origin and title.startswith(block.text.casefold())))


def _order_blank(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """What the form says before what is asked, so that no sentence seems to belong to the question above it; the last one stays at the foot."""
    return (*sorted(blocks[:-1], key=_is_asked), *blocks[-1:])


def _is_asked(block: Block) -> bool:
    return isinstance(block, WritingLines)


def get_leftovers(job: Job, section: str, placed: frozenset[str]) -> tuple[Question, ...]:
    """The answered or parked questions that belong in a section and that no block of it shows. A paper that shows only some has none."""
    if section in job.document.only:
        return ()
    return tuple(
        question
        for question, home in job.homes
        if home == section
        and question.id not in placed
        and job.may_print(question)
        and (job.is_answered(question) or job.get_state(question) is not None)
    )


def compute_leftover(job: Job, question: Question) -> Part:
    """A question in the shape that it names itself, as far as that shape can stand alone."""
    as_ = question.print_.as_ if question.print_ else ""
    plain = "table" if question.kind == "table" else as_ if as_ in SHAPES and as_ != "title" else get_plain_shape(question)
    return replace(compute_block(job, BlockSpec(as_=plain, questions=(question.id,))), questions=frozenset({question.id}))
