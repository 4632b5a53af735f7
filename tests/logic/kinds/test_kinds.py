from datetime import date, time
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.logic.kinds import CELLS, KINDS, Unreadable
from app.logic.kinds.base import join_words
from app.logic.wording import Wording
from app.model.form import Form
from app.model.json import Json
from app.model.plan import Plan
from app.model.question import Column, KindName, Option, Question, RowSource

OPTIONS = (
    Option(id="p1", label="Marloes (HR-adviseur)"),
    Option(id="p2", label="Sadiq"),
    Option(id="half", label="half geregeld", value=3),
    Option(id="good", label="goed, of beter", value=4),
    Option(id="same", label="Sadiq"),
    Option(id="other", label="iets anders", own_text=True),
)
LANGUAGES = st.sampled_from(("nl", "nl_BE", "en"))
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40)
ANY_RAW = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | LETTERS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("id", "text", "x")), inner, max_size=3),
    max_leaves=6,
)
READABLE: dict[str, st.SearchStrategy[Json]] = {
    "text": LETTERS,
    "longtext": LETTERS,
    "number": st.integers(-(10**14), 10**14) | st.floats(-1e12, 1e12, allow_nan=False),
    "money": st.decimals(-(10**9), 10**9, places=2, allow_nan=False).map(float),
    "scale": st.sampled_from((3, 4)),
    "date": st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(date.isoformat),
    "time": st.times().map(lambda at: at.strftime("%H:%M")),
    "yesno": st.sampled_from(("yes", "no")),
    "choice": st.sampled_from(tuple(option.id for option in OPTIONS)),
    "person": st.sampled_from(("p1", "p2")),
}
for several in ("multichoice", "checklist", "people"):
    READABLE[several] = st.lists(READABLE["choice"], min_size=1, max_size=4, unique=True)


def make_field(kind: KindName) -> Question:
    columns = (Column(id="action", kind="text", label="Actie"), Column(id="end", kind="date", label="Klaar op"))
    return Question(id="q", kind=kind, label="Vraag?", options=OPTIONS, columns=columns if kind == "table" else ())


def make_wording(language: str = "nl") -> Wording:
    return Wording(Form(id="f", version=1, revision=1, digest="", title="", language=language), Plan())


def read(kind: KindName, raw: Json) -> object | None:
    return KINDS[kind].read(raw, make_field(kind))


def test_every_kind_of_question_is_there_under_its_own_name() -> None:
    assert set(KINDS) == set(get_args(KindName))
    assert all(kind.name == name for name, kind in KINDS.items())
    assert set(CELLS) == set(KINDS) - {"table"}


@pytest.mark.parametrize("name", get_args(KindName))
def test_every_kind_can_read_its_own_sample(name: KindName) -> None:
    value = read(name, KINDS[name].sample)
    assert (value is None) == (name == "info")


@pytest.mark.parametrize("name", get_args(KindName))
@pytest.mark.parametrize("raw", [None, "", "  \n", [], ["", None]])
def test_nothing_is_empty_for_every_kind(name: KindName, raw: Json) -> None:
    assert read(name, raw) is None


@given(name=st.sampled_from(get_args(KindName)), raw=ANY_RAW, language=LANGUAGES)
def test_any_raw_value_can_be_shown_and_edited_whatever_its_shape(name: KindName, raw: Json, language: str) -> None:
    field = make_field(name)
    assert isinstance(KINDS[name].get_text(raw, field, make_wording(language)), str)
    assert isinstance(KINDS[name].get_typed(raw, field, language), str)
    assert isinstance(KINDS[name].can_read(raw, field), bool)


@given(name=st.sampled_from(get_args(KindName)), typed=LETTERS | st.from_regex(r"[0-9.,/: -]{0,12}"), language=LANGUAGES)
def test_what_somebody_types_is_read_or_kept_as_typed(name: KindName, typed: str, language: str) -> None:
    field = make_field(name)
    raw = KINDS[name].parse(typed, field, language)
    assert raw == typed or KINDS[name].can_read(raw, field) or name == "scale"


@pytest.mark.parametrize("name", sorted(READABLE))
@given(data=st.data(), language=LANGUAGES)
def test_the_text_of_an_edit_field_leads_back_to_the_value(name: KindName, data: st.DataObject, language: str) -> None:
    raw = data.draw(READABLE[name])
    field = make_field(name)
    assert KINDS[name].parse(KINDS[name].get_typed(raw, field, language), field, language) == raw


def test_an_own_text_leads_back_to_itself() -> None:
    raw = {"id": "other", "text": "hoogbegaafd: wat nu?"}
    typed = KINDS["choice"].get_typed(raw, make_field("choice"), "nl")
    assert typed == "iets anders: hoogbegaafd: wat nu?"
    assert KINDS["choice"].parse(typed, make_field("choice"), "nl") == raw


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("number", 8, Decimal(8)),
        ("number", "8.5", Decimal("8.5")),
        ("money", 1250.5, Decimal("1250.5")),
        ("scale", 3, Decimal(3)),
        ("scale", "4", Decimal(4)),
        ("date", "2027-04-08", date(2027, 4, 8)),
        ("time", "10:30", time(10, 30)),
        ("yesno", "no", "no"),
        ("choice", {"id": "other", "text": "eigen"}, "other"),
        ("multichoice", ["half", {"id": "other", "text": "eigen"}, "half"], ("half", "other")),
        ("people", ["p2", "p1"], ("p2", "p1")),
        ("text", 2026, "2026"),
    ],
)
def test_a_good_value_is_read(kind: KindName, raw: Json, value: object) -> None:
    assert read(kind, raw) == value


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        ("number", "veel"),
        ("number", True),
        ("number", [8]),
        ("money", "€ 5"),
        ("scale", 5),
        ("scale", 3.5),
        ("scale", "half geregeld"),
        ("date", "2027-02-31"),
        ("date", "31-02-2027"),
        ("date", "8 april 2027"),
        ("date", 20270408),
        ("time", "25:00"),
        ("time", "half elf"),
        ("yesno", "ja"),
        ("yesno", True),
        ("choice", "onbekend"),
        ("choice", {"id": "", "text": "los"}),
        ("multichoice", "half"),
        ("multichoice", ["half", "onbekend"]),
        ("person", "p9"),
        ("person", "HR-adviseur"),
        ("people", ["p1", "p9"]),
        ("table", "tekst"),
        ("table", ["tekst"]),
        ("text", ["lijst"]),
    ],
)
def test_what_is_not_of_its_kind_cannot_be_read(kind: KindName, raw: Json) -> None:
    with pytest.raises(Unreadable):
        read(kind, raw)


def test_what_cannot_be_read_shows_as_typed() -> None:
    wording = make_wording()
    for kind, typed in (("date", "31-02-2027"), ("number", "veel"), ("choice", "iets"), ("people", "Jan en Piet"), ("scale", "7")):
        assert KINDS[kind].get_text(typed, make_field(kind), wording) == typed


def test_values_show_in_the_language_of_the_plan() -> None:
    dutch, english = make_wording("nl"), make_wording("en")
    for kind, raw, nl, en in (
        ("number", 1250.5, "1.250,5", "1,250.5"),
        ("money", 1250, "€ 1.250", "€1,250"),
        ("date", "2027-04-08", "8 april 2027", "8 April 2027"),
        ("time", "10:30", "10.30", "10:30"),
        ("yesno", "yes", "ja", "yes"),
        ("scale", 3, "half geregeld", "half geregeld"),
    ):
        assert KINDS[kind].get_text(raw, make_field(kind), dutch) == nl
        assert KINDS[kind].get_text(raw, make_field(kind), english) == en


def test_options_show_by_their_label_and_an_own_text_by_itself() -> None:
    field, wording = make_field("multichoice"), make_wording()
    assert KINDS["multichoice"].get_text(["half", {"id": "other", "text": "eigen"}], field, wording) == "half geregeld, eigen"
    assert KINDS["multichoice"].get_text(["half", "good"], field, wording) == "half geregeld; goed, of beter"


def test_a_scale_understands_the_word_behind_a_number() -> None:
    assert KINDS["scale"].parse("Half  geregeld", make_field("scale"), "nl") == 3


def test_several_labels_are_understood_with_commas_semicolons_or_lines_between_them() -> None:
    field = make_field("multichoice")
    for typed in ("half geregeld; goed, of beter", "half geregeld\ngoed, of beter", "HALF; good"):
        assert KINDS["multichoice"].parse(typed, field, "nl") == ["half", "good"]
    assert KINDS["multichoice"].parse("half, p1", field, "nl") == ["half", "p1"]


def test_a_reference_to_a_row_matches_its_id_its_number_or_its_text() -> None:
    field = Column(
        id="goal",
        kind="choice",
        label="",
        rows_from=RowSource(question="g", column="goal"),
        options=(Option(id="g1", label="Een"), Option(id="g2", label="Twee")),
    )
    for raw in ("g2", "2", " twee "):
        assert KINDS["choice"].read(raw, field) == "g2"
    for raw in ("3", "0", "drie"):
        assert not KINDS["choice"].can_read(raw, field)


def test_a_table_reads_its_filled_rows() -> None:
    rows = [{"id": "r1", "action": "Bellen"}, {"id": "r2", "action": " "}, {"id": "r3"}]
    assert read("table", rows) == ({"id": "r1", "action": "Bellen"},)
    assert read("table", rows[1:]) is None


def test_a_table_shows_a_line_for_each_row() -> None:
    rows = [{"id": "r1", "action": "Bellen", "end": "2027-04-08"}, {"id": "r2"}, {"id": "r3", "action": "Mailen"}]
    assert KINDS["table"].get_text(rows, make_field("table"), make_wording()) == "Bellen · 8 april 2027\nMailen"


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        (("rood", "", "groen"), "rood, groen"),
        (("rood, of roze", "groen", "blauw"), "rood, of roze; groen; blauw"),
        (("Leden krijgen een stem.", "Collega's ontmoeten elkaar.", "rust"), "Leden krijgen een stem. Collega's ontmoeten elkaar. rust"),
        ((), ""),
    ],
)
def test_words_stand_behind_each_other_as_somebody_would_write_them(words: tuple[str, ...], joined: str) -> None:
    assert join_words(words) == joined
