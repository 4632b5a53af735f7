"""Each mistake of a form's author gets its own message: file, line, place, reason, and a way out."""

import pytest

from app.formfile import check_forms, load_form
from app.model.trouble import FormTrouble

PHASE = "phases/10-begin.yaml"


def test_a_form_without_mistakes_has_none(author):
    assert author.check() == ()


def test_a_wrong_id_is_named_with_an_example_of_a_good_one(author):
    author.change(PHASE, "        - id: net.facts", "        - id: Net Facts")
    error = next(error for error in author.check() if "good id" in error.reason)
    assert error.reason == "'Net Facts' is not a good id"
    assert error.hint == "Write a prefix, a point and a word in small letters: net.theme."
    assert error.line == author.get_line(PHASE, "Net Facts")


def test_a_missing_label_is_told_at_the_question(author):
    author.change(PHASE, "          label: Waarom?\n", "")
    error = author.get_only_error()
    assert error.reason == "'label' is missing"
    assert error.place == "phase begin > step first > question net.why > label"
    assert error.line == author.get_line(PHASE, "id: net.why")
    assert error.hint == "Add 'label:' here."


def test_an_empty_label_is_no_label(author):
    author.change(PHASE, "label: Waarom?", 'label: ""')
    assert author.get_only_error().reason == "'label' is empty"


def test_an_unknown_key_is_told_with_what_was_meant(author):
    author.change(PHASE, "label: Waarom?", "label: Waarom?\n          helpp: Eén zin.")
    error = author.get_only_error()
    assert error.reason == "the key 'helpp' is not known here"
    assert error.hint == "Did you mean 'help'?"
    assert error.line == author.get_line(PHASE, "helpp")


def test_an_unknown_key_that_is_like_nothing_points_to_the_explanation(author):
    author.change(PHASE, "label: Waarom?", "label: Waarom?\n          zzz: Eén zin.")
    assert "forms/README.md" in author.get_only_error().hint


def test_a_tab_is_told_with_its_line(author):
    author.change(PHASE, "          label: Waarom?", "\t\tlabel: Waarom?")
    error = author.get_only_error()
    assert error.reason == "a tab is used to indent"
    assert error.hint == "Use spaces: two for every level."
    assert error.line == author.get_line(PHASE, "Waarom?")


def test_text_that_is_no_yaml_is_told_with_its_line(author):
    author.change(PHASE, "label: Waarom?", 'label: "Waarom?')
    error = author.get_only_error()
    assert error.reason.startswith("this is not YAML")
    assert error.file == "klein/phases/10-begin.yaml"


def test_a_key_that_stands_twice_is_told(author):
    author.change(PHASE, "label: Waarom?", "label: Waarom?\n          label: Waartoe?")
    error = author.get_only_error()
    assert error.reason == "'label' stands here twice"
    assert error.line == author.get_line(PHASE, "Waartoe?")


def test_a_question_that_is_there_twice_tells_where_the_other_is(author):
    author.change(PHASE, "id: net.facts", "id: net.why")
    error = next(error for error in author.check() if "twice" in error.reason)
    first = author.get_line(PHASE, "id: net.why")
    assert error.reason == f"the question 'net.why' is there twice: also in klein/phases/10-begin.yaml:{first}"
    assert error.hint == "Give one of the two another id."


def test_an_option_that_is_there_twice_is_told(author):
    author.change("lists.yaml", "{id: other,", "{id: health,")
    assert author.get_only_error().reason == "the option 'health' is there twice"


def test_an_unknown_kind_gets_the_kind_that_was_meant(author):
    author.change(PHASE, "kind: longtext", "kind: longtekst")
    error = next(error for error in author.check() if "longtekst" in error.reason)
    assert error.reason == "'longtekst' is not known as kind"
    assert error.hint == "Did you mean 'longtext'?"


def test_a_number_that_is_no_number_is_told_with_an_example(author):
    author.change(PHASE, "minutes: 5", "minutes: vijf")
    error = author.get_only_error()
    assert error.reason == "'minutes' must be a whole number, and 'vijf' is not"
    assert error.hint == "For example: minutes: 15"


def test_a_text_where_a_list_belongs_is_told(author):
    author.change(PHASE, "text: [Schrijf het op.]", "text: Schrijf het op.")
    error = author.get_only_error()
    assert error.reason.startswith("'text' must be a list")


def test_a_table_without_columns_is_told(author):
    author.change(PHASE, "kind: longtext", "kind: table")
    assert author.get_only_error().reason == "a table needs columns"


def test_a_choice_without_options_is_told(author):
    author.change(PHASE, "          options_from: list.themes\n", "")
    assert "kind 'choice' needs options or options_from" in [error.reason for error in author.check()]


def test_all_mistakes_of_all_files_come_at_once(author):
    author.change(PHASE, "label: Waarom?", "lable: Waarom?")
    author.change("lists.yaml", "label: gezondheid", "labl: gezondheid")
    author.change("checks.yaml", 'message_nl: "Er is nog geen thema."', 'message_nl: "Er is nog geen {word}."')
    files = [error.file for error in author.check()]
    assert {"klein/lists.yaml", "klein/phases/10-begin.yaml", "klein/checks.yaml"} <= set(files)
    assert files == sorted(files)


def test_a_form_with_mistakes_does_not_load_and_says_all_of_them(author):
    author.change(PHASE, "label: Waarom?", "lable: Waarom?")
    with pytest.raises(FormTrouble) as caught:
        author.load()
    assert len(caught.value.errors) == 2
    assert "klein/phases/10-begin.yaml" in str(caught.value)


def test_a_form_that_is_not_there_is_told_with_those_that_are(author):
    with pytest.raises(FormTrouble, match="There are: klein"):
        load_form("groot", root=author.root)


def test_the_folder_of_one_form_can_be_checked_alone(author):
    author.change(PHASE, "label: Waarom?", "lable: Waarom?")
    assert {error.file for error in check_forms(author.root / "klein")} == {"klein/phases/10-begin.yaml"}


def test_a_folder_without_forms_is_told(author):
    assert check_forms(author.root / "nergens")[0].reason == "there is no form here"
