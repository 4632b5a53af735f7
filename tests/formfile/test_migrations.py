"""A form and its past: migrations that hold, frozen versions that nobody changes unseen."""

import pytest

from app.formfile import check_forms, load_compiled, load_form
from app.formfile.freezing import freeze_form
from app.formfile.frozen import load_frozen
from app.formfile.sources import find_form, find_forms
from app.formfile.structure import compute_structure, find_differences
from app.logic.moving.compute import read_migrations
from app.model.trouble import FormTrouble
from app.support.paths import get_forms_folder

MIGRATION = """
migration:
  from: 1
  to: 2
  says: {nl: "Beter.", en: "Better."}
  rename:
    - {list: list.themes, option: health, to: wellbeing}
  retire:
    - {question: net.why, why: {nl: "Dubbel.", en: "Twice."}}
"""


def bump(author, migration=MIGRATION):
    author.change("form.yaml", "version: 1", "version: 2")
    author.write("migrations/02.yaml", migration)


def test_a_migration_travels_with_the_form_in_its_language(author):
    bump(author)
    (migration,) = read_migrations(author.load(language="en"))
    assert (migration.before, migration.after, migration.says) == (1, 2, "Better.")
    assert migration.retire[0].why == "Twice."


def test_what_is_said_of_a_list_is_said_of_every_question_that_uses_it(author):
    bump(author)
    (migration,) = read_migrations(author.load())
    assert [(line.question, line.option, line.to) for line in migration.rename] == [("net.theme", "health", "wellbeing")]


@pytest.mark.parametrize(
    ("old", "new", "reason", "hint"),
    [
        ("rename:", "renames:", "the key 'renames' is not known here", "Did you mean 'rename'?"),
        ("to: 2", "to: 3", "a migration goes from one version to the next: 'to' is one more than 'from'", ""),
        ("question: net.why,", "question: net.why, pitfall: pit.begin.all,", "name exactly one of question, phase, step, pitfall, theme, list", ""),
        ("option: health, ", "", "a list needs an option beside it", ""),
    ],
)
def test_a_mistake_in_a_migration_is_told_with_a_way_out(author, old, new, reason, hint):
    bump(author, MIGRATION.replace(old, new))
    error = next(error for error in author.check() if error.file == "klein/migrations/02.yaml")
    assert error.reason.removeprefix("Value error, ") == reason
    assert hint in error.hint


def test_an_answer_must_lead_to_a_question_that_is_there(author):
    bump(author, MIGRATION.replace("retire:", "  - {question: net.cause, to: net.wyh}\n  retire:"))
    error = author.get_only_error()
    assert (error.reason, error.hint) == ("there is no question 'net.wyh'", "Did you mean 'net.why'?")
    assert error.line == author.get_line("migrations/02.yaml", "net.wyh")


def test_a_migration_beyond_the_version_of_the_form_is_a_mistake(author):
    author.write("migrations/02.yaml", MIGRATION)
    assert author.get_only_error().reason == "this form is at version 1"


def test_a_conversion_comes_from_a_closed_list(author):
    bump(author, MIGRATION.replace("retire:", "retype:\n    - {question: net.theme, by: lst}\n  retire:"))
    error = next(error for error in author.check() if "lst" in error.reason)
    assert error.hint == "Did you mean 'list'?"


def test_words_may_change_and_the_structure_stays(author):
    before = compute_structure(load_compiled("klein", author.root).body)
    author.change("phases/10-begin.yaml", "label: Waarom?", "label: Waarom juist nu?")
    assert compute_structure(load_compiled("klein", author.root).body) == before


@pytest.mark.parametrize(
    ("file", "old", "new", "difference"),
    [
        ("phases/10-begin.yaml", "id: net.why", "id: net.reason", "question net.why is gone"),
        ("phases/10-begin.yaml", "id: year, kind: number", "id: year, kind: text", "column net.facts year was number and is text"),
        ("lists.yaml", "id: other,", "id: others,", "option net.theme other is gone"),
    ],
)
def test_a_structural_edit_of_a_frozen_version_is_told_with_what_to_do(author, file, old, new, difference):
    freeze_form("klein", root=author.root)
    author.change(file, old, new)
    if "net.reason" in new:
        author.change(file, "feeds: [net.why]", "feeds: [net.reason]")
    error = next(error for error in author.check() if "structure" in error.reason)
    assert difference in error.reason
    assert "migrations/02.yaml" in error.hint


def test_a_version_that_was_shipped_is_not_frozen_again(author):
    freeze_form("klein", shipped=True, root=author.root)
    author.change("phases/10-begin.yaml", "id: year, kind: number", "id: year, kind: text")
    with pytest.raises(FormTrouble, match="version 1 was shipped"):
        freeze_form("klein", root=author.root)


def test_a_draft_may_be_frozen_again_and_then_fits(author):
    freeze_form("klein", root=author.root)
    author.change("phases/10-begin.yaml", "{id: year, kind: number", "{id: when, kind: number")
    author.change("phases/10-begin.yaml", 'year: "2021"', 'when: "2021"')
    author.change("checks.yaml", "{column: year, below", "{column: when, below")
    author.change("checks.yaml", "column: year}", "column: when}")
    assert author.check()
    freeze_form("klein", root=author.root)
    assert author.check() == ()


def test_words_of_a_shipped_revision_do_not_change_unseen(author):
    freeze_form("klein", shipped=True, root=author.root)
    author.change("phases/10-begin.yaml", "label: Waarom?", "label: Waarom juist nu?")
    assert author.get_only_error().hint == "Write 'revision: 2' in form.yaml."
    author.change("form.yaml", "revision: 1", "revision: 2")
    assert author.check() == ()


def test_a_new_version_must_say_what_became_of_everything(author):
    freeze_form("klein", shipped=True, root=author.root)
    author.change("form.yaml", "version: 1", "version: 2")
    assert "migrations/02.yaml is missing" in author.get_only_error().reason
    author.change("lists.yaml", "id: other,", "id: others,")
    author.write("migrations/02.yaml", 'migration:\n  from: 1\n  to: 2\n  says: {nl: "Beter."}\n')
    assert author.get_only_error().reason.endswith("option net.theme other is gone")
    author.write(
        "migrations/02.yaml",
        'migration:\n  from: 1\n  to: 2\n  says: {nl: "Beter."}\n  rename:\n    - {list: list.themes, option: other, to: others}\n',
    )
    assert author.check() == ()


def test_what_the_program_itself_needs_keeps_its_name(author):
    bump(author, MIGRATION.replace("retire:", "  - {question: gen.title, to: net.theme}\n  retire:"))
    assert "the program itself needs 'gen.title'" in [error.reason for error in author.check()]


@pytest.mark.parametrize("form", ["netwerk", "werkgroep"])
@pytest.mark.usefixtures("compiled")
def test_the_structure_of_a_form_of_the_program_is_the_frozen_one(form):
    """After a structural change: nobody has this version yet? `python -m app.formfile freeze`. Else a new version with a migration."""
    compiled = load_compiled(form, get_forms_folder())
    frozen = load_frozen(find_form(form, get_forms_folder()))
    assert compiled.version in frozen, f"{form}: freeze it: python -m app.formfile freeze {form}"
    differences = find_differences(compute_structure(frozen[compiled.version].body), compute_structure(compiled.body))
    way_out = "raise 'version' and write a migration, or (nobody has it yet) run: python -m app.formfile freeze"
    assert not differences, f"{form}: {'; '.join(differences)}: {way_out}"


def test_every_frozen_version_can_still_be_read():
    from app.formfile import localise

    for folder in find_forms(get_forms_folder()):
        for frozen in load_frozen(folder).values():
            assert localise(frozen.body).id == folder.form_id


def test_the_small_form_still_loads(author):
    assert check_forms(author.root) == ()
    assert load_form("klein", root=author.root).migrations == ()
