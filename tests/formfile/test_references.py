"""What refers to something must find it."""

import pytest

PHASE = "phases/10-begin.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "reason", "hint"),
    [
        (PHASE, "use: gen.title", "use: gen.titel", "there is no question 'gen.titel'", "Did you mean 'gen.title'?"),
        (PHASE, "options_from: list.themes", "options_from: list.theme", "there is no list 'list.theme'", "Did you mean 'list.themes'?"),
        (PHASE, "question: net.theme, is: health", "question: net.them, is: health", "there is no question 'net.them'", "Did you mean 'net.theme'?"),
        (PHASE, "is: health}", "is: healt}", "there is no option of net.theme 'healt'", "Did you mean 'health'?"),
        (PHASE, "feeds: [net.why]", "feeds: [net.wy]", "there is no question 'net.wy'", "Did you mean 'net.why'?"),
        (PHASE, "ends_with: assignment", "ends_with: extra.begin.list", "there is no extra of this phase 'extra.begin.list'", "Correct it, or remove it."),
        (PHASE, "fact: \"één op zes\", year", "fact: \"één op zes\", jaar", "there is no column 'jaar'", "Correct it, or remove it."),
        (PHASE, "year: \"2021\"", "year: \"lang geleden\"", "'lang geleden' is not a number", "Write figures only, with a point before decimals."),
        ("form.yaml", "[gen.title]", "[gen.titles]", "there is no question 'gen.titles'", "Did you mean 'gen.title'?"),
        ("form.yaml", "[10-begin]", "[10-begin, 20-eind]", "there is no file phases/20-eind.yaml", "Make phases/20-eind.yaml, or remove this line."),
        ("form.yaml", "id: klein", "id: kleiner", "the form is called 'kleiner' and its folder 'klein'", "Give both the same name."),
        ("checks.yaml", "any: [net.theme]", "any: [net.thema]", "there is no question 'net.thema'", "Did you mean 'net.theme'?"),
        ("checks.yaml", "kind: row_matches", "kind: row_match", "there is no kind of check 'row_match'", "Did you mean 'row_matches'?"),
        ("checks.yaml", "in: net.facts,", "inn: net.facts,", "a check of kind 'row_matches' takes no 'inn'", "Did you mean 'in'?"),
        ("checks.yaml", "below: 2000", "belows: 2000", "'belows' is not a test", "Did you mean 'below'?"),
        ("checks.yaml", "column: year}\n    rests_on", "column: jaar}\n    rests_on", "there is no column of net.facts 'jaar'", "Correct it, or remove it."),
        ("checks.yaml", "beats: [A01]", "beats: [B01]", "there is no check 'B01'", "Did you mean 'A01'?"),
        ("checks.yaml", "Feit {nr} is oud.", "Feit {n} is oud.", "nothing fills the word {n}", "Did you mean 'nr'?"),
        ("checks.yaml", "rests_on: [st.N11]", "rests_on: [st.N12]", "there is no statement 'st.N12'", "Did you mean 'st.N11'?"),
    ],
)  # fmt: skip
def test_a_dead_reference_is_told_with_what_was_meant(author, file, old, new, reason, hint):
    author.change(file, old, new)
    errors = [error for error in author.check() if error.reason == reason]
    assert errors, "\n".join(map(str, author.check()))
    assert errors[0].hint == hint
    assert errors[0].file == f"klein/{file}"


def test_a_dead_reference_is_told_at_its_own_line(author):
    author.change(PHASE, "feeds: [net.why]", "feeds:\n      - net.theme\n      - net.wy")
    error = author.get_only_error()
    assert error.line == author.get_line(PHASE, "net.wy")
    assert error.place == "phase begin > assignment > feeds[2]"


def test_a_condition_with_two_tests_is_refused(author):
    author.change(PHASE, "is: health}", "is: health, is_not: other}")
    assert author.get_only_error().reason == "a condition needs exactly one of is, is_not, one_of, has, all, any"


def test_a_condition_without_a_question_is_refused(author):
    author.change(PHASE, "{question: net.theme, is: health}", "{is: health}")
    assert author.get_only_error().reason == "a condition names a question, unless it is 'all' or 'any'"


def test_a_step_ends_with_something(author):
    author.change(PHASE, "      ends_with: assignment\n", "")
    assert author.get_only_error().reason == "every step ends with the assignment or an extra"


def test_a_file_that_is_in_no_list_is_told(author):
    author.write("phases/20-eind.yaml", "phase: {}")
    assert author.get_only_error().reason == "phases/20-eind.yaml is not in the list"


def test_a_check_may_look_at_questions_of_another_form(author):
    author.change("checks.yaml", "any: [net.theme]", "any: [[net.theme, wg.theme]]")
    assert author.check() == ()


def test_an_example_with_a_pitfall_that_is_not_there_is_told(author):
    author.write("examples/eerste.json", '{"form": "klein", "answers": {"net.wy": "omdat"}, "pitfalls": ["pit.begin.al"]}')
    reasons = [(error.reason, error.hint) for error in author.check()]
    assert reasons == [
        ("there is no question 'net.wy'", "Did you mean 'net.why'?"),
        ("there is no pitfall 'pit.begin.al'", "Did you mean 'pit.begin.all'?"),
    ]
