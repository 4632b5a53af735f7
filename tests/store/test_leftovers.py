from pathlib import Path

from app.store.leftovers import delete_leftovers, list_leftovers


def test_what_was_being_built_to_become_a_file_that_was_being_built_is_a_leftover_too(tmp_path: Path) -> None:
    plan = tmp_path / "Ons plan (1).kwartier"
    ours = {".Ons plan (1).kwartier.1f2e.tmp", "..Ons plan (1).kwartier.1f2e.tmp.3a4b.tmp", "..Ons plan (1).kwartier.1f2e.tmp.3a4b.tmp-journal"}
    others = {
        plan.name,
        ".Ons plan (1).kwartier.lock",
        ".Ander.kwartier.1f2e.tmp",
        "Ons plan (1).kwartier.1f2e.tmp",
        ".Ons plan (1).kwartier.Kopie.kwartier.tmp",
    }
    for name in ours | others:
        (tmp_path / name).write_text("Yasmin")
    assert {path.name for path in list_leftovers(plan)} == ours
    delete_leftovers(plan)
    assert {path.name for path in tmp_path.iterdir()} == others
