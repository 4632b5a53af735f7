"""The file that a translator gets."""

import msgspec
import yaml

from app.formfile import load_compiled
from app.formfile.leaves import compute_of
from app.formfile.overlay import collect_texts, make_overlay


def get_body(author):
    return msgspec.json.decode(load_compiled("klein", author.root).body)


def test_the_file_holds_every_text_with_its_dutch_and_its_digest(author):
    text = make_overlay(get_body(author), "own", "en")
    data = yaml.safe_load(text)
    assert data["texts"]["net.why"]["label"] == {"of": compute_of("Waarom?"), "text": ""}
    assert "    # Waarom?\n    label:" in text
    assert data["texts"]["list.themes"]["options"]["health"]["label"]["text"] == ""
    assert data["texts"]["pit.begin.all"]["remedy"]["of"] == compute_of("Kies er drie.")


def test_a_list_is_translated_as_a_whole_with_a_line_for_each_line(author):
    data = yaml.safe_load(make_overlay(get_body(author), "own", "en"))
    assert data["texts"]["assignment.begin"]["text"] == {"of": compute_of(["Schrijf het op."]), "text": [""]}


def test_what_was_translated_already_is_kept(author):
    known = {"net.why": {"label": {"of": "0a0a0a0a", "text": "Why?"}}}
    data = yaml.safe_load(make_overlay(get_body(author), "own", "en", known))
    assert data["texts"]["net.why"]["label"] == {"of": "0a0a0a0a", "text": "Why?"}


def test_a_fresh_file_is_a_good_overlay_that_changes_nothing(author):
    before = author.load(language="en")
    author.write("lang/en.yaml", make_overlay(get_body(author), "own", "en"))
    assert author.check() == ()
    after = author.load(language="en")
    assert after.phases == before.phases


def test_a_text_of_more_lines_keeps_its_lines(author):
    author.change("phases/10-begin.yaml", "  title: Het begin\n", '  title: Het begin\n  intro: |\n    Eén.\n\n    Twee: "drie".\n')
    known = {"phase.begin": {"intro": {"of": "0a0a0a0a", "text": 'One.\n\nTwo: "three".'}}}
    data = yaml.safe_load(make_overlay(get_body(author), "own", "en", known))
    assert data["texts"]["phase.begin"]["intro"]["text"] == 'One.\n\nTwo: "three".'


def test_ids_and_routes_are_no_texts_to_translate(author):
    ways = {way[-1] for texts in collect_texts(get_body(author), "own").values() for way in texts}
    assert not ways & {"id", "kind", "route", "rests_on", "source", "sheet"}
