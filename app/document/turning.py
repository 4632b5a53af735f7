"""The blocks of one section in their order, and at its end what stands on a page turned clockwise, so that the others stay together."""

from msgspec import Struct
from msgspec.structs import replace

from app.document.answers import Part, join_parts
from app.document.blocks import Block, Box, BulletList, Line, Note, Paragraph, SideBySide, Table, Turned, WritingLines
from app.document.job import Job
from app.document.sections import compute_block
from app.document.spec import BlockSpec, SectionSpec

TURNS = (Paragraph, Line, BulletList, Box, Note, WritingLines, SideBySide, Table)


class Blocks(Struct, frozen=True):
    """The upright blocks of a section with the questions placed, and the turned ones."""

    part: Part
    turned: tuple[Block, ...]


def compute_blocks(job: Job, section: SectionSpec) -> Blocks:
    """All blocks of a section for this paper."""
    specs = tuple(spec for block in section.blocks if (spec := _keep(job, section, block)) is not None)
    parts = tuple((spec, _add_note(job, spec, compute_block(job, spec))) for spec in specs)
    upright = tuple(replace(part, blocks=() if _is_turned(spec, part) else part.blocks) for spec, part in parts)
    turned = tuple(block for spec, part in parts if _is_turned(spec, part) for block in part.blocks if isinstance(block, TURNS))
    return Blocks(join_parts(upright), (Turned(blocks=turned),) if turned else ())


def _keep(job: Job, section: SectionSpec, block: BlockSpec) -> BlockSpec | None:
    """A block as far as this paper has room for it: some papers show only a few questions of a section."""
    only = job.document.only.get(section.id)
    if only is None:
        return block
    questions = tuple(question for question in block.questions if question in only)
    return replace(block, questions=questions) if questions else None


def _is_turned(spec: BlockSpec, part: Part) -> bool:
    """Only a table with something in it is worth a page of its own."""
    return spec.turned and any(isinstance(block, Table) and block.rows for block in part.blocks)


def _add_note(job: Job, spec: BlockSpec, part: Part) -> Part:
    text = job.get_phrase(spec.note_phrase) if spec.note_phrase and part.blocks else ""
    return replace(part, blocks=(*part.blocks, Note(text=text))) if text else part
