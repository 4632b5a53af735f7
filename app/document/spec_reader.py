"""From the mappings of documents.yaml to `spec`. What is meant for another form or theme is left out here, once, so that nothing further on asks which form it is."""

import re
from collections.abc import Mapping

from msgspec.structs import replace

from app.document.entry import Entry, read_text
from app.document.spec import BlockSpec, CardSpec, ColumnSpec, DateSource, DocumentSpec, Empty, FrameSpec, MilestoneSpec, PartDate, SectionSpec, Spec
from app.model.form import Form

HAS_ROWS = re.compile(r"^(\S+) has rows$")
EQUALS = re.compile(r"^(\w+) = (\w+)$")


def read_spec(form: Form) -> Spec:
    """The paper of a form, for its own theme."""
    whole = Entry(form.documents)
    sections = tuple(_read_section(part, form) for part in whole.get_entries("sections") if _is_for(part, form))
    documents = tuple(_read_document(part, form) for part in whole.get_entries("documents") if _is_for(part, form))
    defaults = whole.get_entry("names").get_entry("default")
    return Spec(
        phrases=_read_phrases(whole.get_entry("phrases"), form.language),
        sections={section.id: section for section in sections},
        documents={document.id: document for document in documents},
        default_names={name: _read_words(defaults.get_entry(name)) for name in ("not_sensitive", "sensitive")},
        milestones=_read_milestones(whole.get_entry("charts").get_entry("gantt")),
    )


def _read_words(entry: Entry) -> Mapping[str, str]:
    return {key: read_text(value) for key, value in entry.values.items()}


def _read_phrases(entry: Entry, language: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for key, value in entry.values.items():
        if isinstance(value, Mapping):
            words = [Entry(value).get_text(name) for name in ("text", language, language[:2], "nl")]
            found[key] = next((word for word in words if word), "")
        else:
            found[key] = read_text(value)
    return found


def _is_for(entry: Entry, form: Form) -> bool:
    meant = entry.get_entry("for")
    forms, themes = meant.get_texts("forms"), meant.get_texts("themes")
    return (not forms or form.id in forms) and (not themes or form.theme in themes)


def _read_empty(entry: Entry, otherwise: Empty) -> Empty:
    text = entry.get_text("empty")
    return text if text in ("skip", "line", "rows", "phrase") else otherwise


def _read_section(entry: Entry, form: Form) -> SectionSpec:
    numbered = entry.get_text("numbered")
    return SectionSpec(
        id=entry.get_text("id"),
        title=entry.get_text("title"),
        lead=entry.get_text("lead"),
        numbered="letter" if numbered == "letter" else "no" if numbered == "no" else "yes",
        new_page=entry.get_text("page") == "new",
        landscape=entry.get_text("orientation") == "landscape",
        keep_together=entry.get_flag("keep_together"),
        appendix=entry.get_flag("appendix"),
        handout=entry.get_text("handout"),
        empty=_read_empty(entry, "skip"),
        blocks=tuple(_read_block(part) for part in entry.get_entries("blocks") if _is_for(part, form)),
    )


def _read_block(entry: Entry) -> BlockSpec:
    needs = HAS_ROWS.match(entry.get_text("when"))
    plain = BlockSpec(
        as_=entry.get_text("as"),
        id=entry.get_text("id"),
        title=entry.get_text("title"),
        questions=entry.get_texts("from"),
        empty=_read_empty(entry, "skip"),
        phrase=entry.get_text("phrase"),
        sensitive_phrase=entry.get_text("sensitive_phrase"),
        otherwise=entry.get_text("otherwise"),
        when=entry.get_text("when"),
        needs=needs.group(1) if needs else "",
        computed=entry.get_text("computed"),
        level=int(entry.get_number("level", 2)),
        ticks=entry.get_flag("ticks"),
        names_at_least=entry.get_text("names_at_least"),
        never_for=entry.get_texts("never_for"),
        handout_columns=entry.get_texts("handout_columns"),
        remark_lines=int(entry.get_number("remark_lines")),
        when_body=entry.get_text("when_body"),
        note_phrase=entry.get_text("note_phrase"),
    )
    return _add_parts(_add_table(plain, entry), entry)


def _add_table(block: BlockSpec, entry: Entry) -> BlockSpec:
    """The words of a block about its table and chart."""
    strong = EQUALS.match(entry.get_text("strong_rows"))
    return replace(
        block,
        columns=tuple(map(_read_column, entry.get_entries("columns"))),
        more=entry.get_texts("more"),
        sort=entry.get_texts("sort"),
        star=entry.get_text("star"),
        totals=entry.get_texts("totals"),
        total_rows=entry.get_texts("total_rows"),
        strong_column=strong.group(1) if strong else "",
        strong_value=strong.group(2) if strong else "",
        group_by=entry.get_text("group_by"),
        turned=entry.get_text("orientation") == "landscape",
        under=entry.get_text("under"),
        legend=entry.get_text("legend"),
        chart=entry.get_text("chart"),
        alt=entry.get_text("alt"),
        size_mm=entry.get_numbers("size_mm") or entry.get_numbers("chart_size_mm"),
        label=entry.get_text("label"),
        value=entry.get_text("value"),
        beside=entry.get_texts("beside"),
    )


def _add_parts(block: BlockSpec, entry: Entry) -> BlockSpec:
    """What a block of several parts is made of: frames, a strip, cards."""
    return replace(
        block,
        frames=tuple(map(read_frame, entry.get_entries("frames"))),
        height_mm=entry.get_number("frame_height_mm", 52),
        parts=entry.get_texts("parts"),
        dates=_read_dates(entry.get_entry("dates")),
        cards=tuple(map(_read_card, entry.get_entries("cards"))),
        signers=_read_signers(entry),
    )


def _read_signers(entry: Entry) -> dict[str, str]:
    return dict(zip(entry.get_texts("rows"), entry.get_texts("from"), strict=False)) if entry.get_text("as") == "signature_block" else {}


def _read_column(entry: Entry) -> ColumnSpec:
    option = entry.get_text("option")
    return ColumnSpec(
        id=entry.get_text("id") or option,
        width=entry.get_number("width", 10),
        align="right" if entry.get_text("align") == "right" else "left",
        hide_for=entry.get_texts("hide_for"),
        joins=entry.get_texts("joins"),
        printed_as=entry.get_text("printed_as"),
        option=option,
    )


def read_frame(entry: Entry) -> FrameSpec:
    """One frame of a summary, as the spec of a document has it."""
    return FrameSpec(
        id=entry.get_text("id"),
        title=entry.get_text("title"),
        questions=entry.get_texts("from"),
        column=entry.get_text("column"),
        rows=int(entry.get_number("rows")),
        more=entry.get_text("more"),
        star=entry.get_flag("star"),
    )


def _read_card(entry: Entry) -> CardSpec:
    return CardSpec(id=entry.get_text("id"), number=entry.get_text("number"), questions=entry.get_texts("from"), wide=bool(entry.get_text("width")))


def _read_document(entry: Entry, form: Form) -> DocumentSpec:
    return DocumentSpec(
        id=entry.get_text("id"),
        title=entry.get_text("title"),
        says=entry.get_text("says"),
        sections=entry.get_texts("sections"),
        optional=entry.get_texts("optional"),
        adds=tuple(_read_block(part) for part in entry.get_entries("adds") if _is_for(part, form)),
        header=entry.get_text("header") or "header",
        footer=entry.get_text("footer") or "footer",
        sizes=entry.get_text("sizes") or "normal",
        smaller=entry.get_texts("smaller"),
        only={section: entry.get_entry("only").get_texts(section) for section in entry.get_entry("only").values},
        card_mm=entry.get_number("card_mm"),
        sheet=tuple(read_frame(part) for part in entry.get_entries("sheet") if _is_for(part, form)),
        has_strip=bool(entry.get_text("signature_strip")),
        letters=entry.get_texts("letters") or entry.get_texts("letter"),
        one_page=entry.get_text("pages") == "exactly 1",
    )


def _read_source(question: str, entry: Entry) -> DateSource:
    where = EQUALS.match(entry.get_text("where"))
    return DateSource(question=question, column=where.group(1) if where else "", value=where.group(2) if where else "")


def _read_dates(entry: Entry) -> dict[str, PartDate]:
    found: dict[str, PartDate] = {}
    for part in entry.values:
        inner = entry.get_entry(part)
        until, begin = inner.get_text("until"), inner.get_text("from")
        if until or begin:
            found[part] = PartDate(way="until" if until else "from", source=_read_source(until or begin, inner))
    return found


def _read_milestones(gantt: Entry) -> tuple[MilestoneSpec, ...]:
    return tuple(
        MilestoneSpec(source=_read_source(question, entry), label=entry.get_text("label"), earliest=entry.get_text("pick") == "earliest")
        for entry in gantt.get_entries("milestones")
        for question in entry.get_texts("from")
    )
