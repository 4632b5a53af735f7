"""A Migration: what a newer version of a form did with the questions of the version before it. Data, so that it travels with the form."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

Conversion = Literal["same", "text", "parse", "list", "single", "values", "lines_to_rows", "rows_to_lines", "items_to_rows"]
"""How an answer of one kind becomes one of another.

same           as it stands: both kinds read it (text and longtext, number and money, multichoice and checklist)
text           in words: an option by its label, a person by the name, a day as people write it
parse          what was typed is read as the new kind; what cannot be read stays as typed
list           one thing becomes a list of one
single         a list of one becomes that one; a longer list waits in the drawer
values         option by option, as `values` says
lines_to_rows  every line of a text becomes a row, in `column` or else in the first
rows_to_lines  every row of a table becomes a line of text
items_to_rows  everything ticked becomes a row, in `column` or else in the first
"""
SplitWay = Literal["first", "copy", "lines", "options", "columns"]
"""first: all in the first; copy: in each; lines: line by line, the last takes the rest; options, columns: as each part names."""
MergeWay = Literal["first", "lines", "list", "rows"]
"""first: the first that was answered; lines: under each other; list: all that was ticked, each once; rows: behind each other."""


class Thing(Struct, frozen=True, kw_only=True):
    """A thing of a form: the innermost one that is named."""

    question: str = ""
    column: str = ""
    option: str = ""
    phase: str = ""
    step: str = ""
    pitfall: str = ""
    theme: str = ""


class Rename(Thing, frozen=True, kw_only=True):
    """Another id for the same thing."""

    to: str


class Retype(Struct, frozen=True, kw_only=True):
    """A question or column of another kind."""

    question: str
    by: Conversion
    column: str = ""
    values: Mapping[str, str] = field(default_factory=dict[str, str])


class Part(Struct, frozen=True, kw_only=True):
    """One of the questions that a question was split into, and which options or columns went to it."""

    question: str
    options: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


class Split(Struct, frozen=True, kw_only=True):
    """One question became several."""

    question: str
    into: tuple[Part, ...]
    by: SplitWay = "first"


class Merge(Struct, frozen=True, kw_only=True):
    """Several questions became one."""

    questions: tuple[str, ...]
    into: str
    by: MergeWay = "first"


class Retire(Thing, frozen=True, kw_only=True):
    """A thing that is no longer asked, and why."""

    why: str = ""


class Migration(Struct, frozen=True, kw_only=True):
    """From one version to the next. Carried out in the order of the fields."""

    before: int = field(name="from")
    after: int = field(name="to")
    says: str = ""
    """In one or two sentences, for whoever has a plan: what is better now."""
    rename: tuple[Rename, ...] = ()
    retype: tuple[Retype, ...] = ()
    split: tuple[Split, ...] = ()
    merge: tuple[Merge, ...] = ()
    retire: tuple[Retire, ...] = ()
