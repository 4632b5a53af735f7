"""Translations: what is there is used, what is missing stays Dutch, and what is old is told."""

from app.formfile.leaves import compute_of

PHASE = "phases/10-begin.yaml"


def write(author, texts):
    author.write("lang/en.yaml", f"language: en\ntexts:\n{texts}")


def test_a_translation_replaces_the_dutch_and_the_rest_stays_dutch(author):
    write(author, f"  net.why:\n    label: {{of: {compute_of('Waarom?')}, text: Why?}}\n")
    assert author.check() == ()
    labels = {question.id: question.label for question in author.load(language="en").get_questions()}
    assert labels["net.why"] == "Why?"
    assert labels["net.theme"] == "Welk thema?"


def test_the_dutch_form_does_not_change_by_a_translation(author):
    write(author, f"  net.why:\n    label: {{of: {compute_of('Waarom?')}, text: Why?}}\n")
    assert author.load().get_questions()[2].label == "Waarom?"


def test_a_translation_of_an_option_and_a_column_is_found_by_id(author):
    write(
        author,
        f"  net.facts:\n    columns:\n      fact:\n        label: {{of: {compute_of('Feit')}, text: Fact}}\n"
        f"  list.themes:\n    options:\n      health:\n        label: {{of: {compute_of('gezondheid')}, text: health}}\n",
    )
    questions = {question.id: question for question in author.load(language="en").get_questions()}
    assert questions["net.facts"].columns[0].label == "Fact"
    assert questions["net.theme"].options[0].label == "health"


def test_a_translation_of_an_older_text_is_told_with_the_new_digest(author):
    write(author, f"  net.why:\n    label: {{of: {compute_of('Waarom dan?')}, text: Why?}}\n")
    error = author.get_only_error()
    assert error.reason == "this translation is older than the Dutch text"
    assert error.hint == f"Look at it again, and then write 'of: {compute_of('Waarom?')}'."
    assert error.place == "texts > net.why > label"
    assert error.line == 4


def test_an_old_translation_does_not_keep_the_form_from_running(author):
    write(author, "  net.why:\n    label: {of: 00000000, text: Why?}\n")
    assert author.load(language="en").get_questions()[2].label == "Why?"


def test_a_translation_of_something_that_is_not_there_is_told(author):
    write(author, "  net.wy:\n    label: {of: 00000000, text: Why?}\n")
    error = author.get_only_error()
    assert error.reason == "there is no thing to translate called 'net.wy'"
    assert error.hint == "Did you mean 'net.why'?"


def test_a_translation_without_digest_is_told_with_the_digest(author):
    write(author, "  net.why:\n    label: Why?\n")
    error = author.get_only_error()
    assert error.reason == "a translation needs 'of' and 'text', and nothing else"
    assert compute_of("Waarom?") in error.hint


def test_an_empty_translation_is_not_used(author):
    write(author, f'  net.why:\n    label: {{of: {compute_of("Waarom?")}, text: ""}}\n')
    assert author.load(language="en").get_questions()[2].label == "Waarom?"


def test_a_word_between_braces_must_be_in_the_dutch_too(author):
    write(author, f'  net.why:\n    label: {{of: {compute_of("Waarom?")}, text: "Why {{net.theme}}?"}}\n')
    assert author.get_only_error().reason == "the word {net.theme} is not in the Dutch text"


def test_translated_rows_hold_numbers_like_the_dutch_rows(author):
    of = compute_of([{"fact": "één op zes", "year": 2021}])
    write(author, f'  net.facts:\n    example_rows:\n      of: {of}\n      text:\n        - {{fact: one in six, year: "2021"}}\n')
    assert author.check() == ()
    facts = next(question for question in author.load(language="en").get_questions() if question.id == "net.facts")
    assert facts.example_rows == ({"fact": "one in six", "year": 2021},)
