"""kwartiermaker update: a plan goes on with a newer form."""

import shutil

import pytest

from app.support.paths import get_forms_folder


@pytest.fixture
def outdated(run, tmp_path, monkeypatch):
    """A plan, and a newer form that calls one question otherwise and says nothing about it."""
    plan = tmp_path / "Plan.kwartier"
    run("new", plan, "--form", "netwerk", "--title", "Ons netwerk")
    run("answer", plan, "net.policy_link", '"Vitaliteitsplan"')
    for name in ("netwerk", "common"):
        shutil.copytree(get_forms_folder() / name, tmp_path / "config" / "forms" / name)
    shutil.rmtree(tmp_path / "config" / "forms" / "netwerk" / "frozen")
    for path in (tmp_path / "config").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace("net.policy_link", "net.policy")
        path.write_text(text.replace("version: 1", "version: 2") if path.name == "form.yaml" else text, encoding="utf-8")
    monkeypatch.setenv("KWARTIERMAKER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("KWARTIERMAKER_CACHE", str(tmp_path / "cache"))
    return plan


def test_it_says_what_would_happen_and_then_does_it(run, outdated):
    before = outdated.read_bytes()
    said = run("update", outdated, "--dry-run")
    assert said.code == 1
    assert (
        "in de lade: Bij welk beleid van de organisatie sluit het netwerk aan? · Vitaliteitsplan · Dit wordt niet meer gevraagd. [net.policy_link]"
        in said.out
    )
    assert "nieuw: Bij welk beleid van de organisatie sluit het netwerk aan? [net.policy]" in said.out
    assert outdated.read_bytes() == before
    assert "versie 2" in run("update", outdated).out
    again = run("update", outdated)
    assert (again.code, again.out) == (0, "Die is er niet: dit plan heeft het nieuwste formulier.\n")
    assert "net.policy_link" in run("show", outdated, "--json").out
