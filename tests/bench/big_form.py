"""A form of three hundred questions: one of ours, with chapters behind it that are made here. It goes through the real reader, as any form of an organisation."""

import shutil
from collections.abc import Iterator
from pathlib import Path

CHAPTERS, STEPS, QUESTIONS = 9, 4, 6
"""So many chapters, steps in each, questions in each step: with those of the form itself a little over 300."""
SHIPPED = Path(__file__).resolve().parents[2] / "forms"
FORM = "werkgroep"
KINDS = ("longtext", "text", "choice", "date", "number", "multichoice")

_CHAPTER = """phase:
  id: extra_{letter}
  title: Hoofdstuk {chapter}
  goals:
    - {{id: goal.extra_{letter}.1, text: "Je weet hoe het zit.", rests_on: [own]}}
  pitfalls:
    - {{id: pit.extra_{letter}.all, text: "Alles tegelijk willen.", remedy: "Kies er drie.", rests_on: [own]}}
  assignment:
    title: Kaart
    minutes: 10
    text: [Schrijf het op.]
    feeds: [ex.q{chapter}_1_1]
  steps:
"""
_STEP = """    - id: step_{step}
      title: Stap {step} van hoofdstuk {chapter}
      minutes: 5
      ends_with: assignment
      questions:
"""
_QUESTION = """        - id: ex.q{chapter}_{step}_{question}
          kind: {kind}
          label: "Hoe gaat het bij jullie met onderwerp {chapter}.{step}.{question}?"
          help: "Eén of twee zinnen zijn genoeg."
          route: essentieel
          rests_on: [own]
"""
_OPTIONS = """          options:
            - {id: yes_all, label: "overal"}
            - {id: some, label: "op sommige plekken"}
            - {id: none, label: "nergens"}
"""
_WHEN = """          visible_when: {{question: ex.q{chapter}_{step}_3, is_not: none}}
"""


def write_form(root: Path) -> None:
    """Beside the forms of the program, as an organisation has its own: it hides ours of the same name."""
    target = root / FORM
    shutil.copytree(SHIPPED / FORM, target, ignore=shutil.ignore_patterns("frozen", "examples"))
    head = target / "form.yaml"
    names = [f"9{chapter}-extra" for chapter in range(1, CHAPTERS + 1)]
    last = "    - 70-evalueren\n"
    text = head.read_text(encoding="utf-8")
    assert last in text
    head.write_text(text.replace(last, last + "".join(f"    - {name}\n" for name in names)), encoding="utf-8")
    for chapter, name in enumerate(names, 1):
        (target / "phases" / f"{name}.yaml").write_text("".join(_write_chapter(chapter)), encoding="utf-8")


def _write_chapter(chapter: int) -> Iterator[str]:
    yield _CHAPTER.format(chapter=chapter, letter="abcdefghi"[chapter - 1])
    for step in range(1, STEPS + 1):
        yield _STEP.format(chapter=chapter, step=step)
        for question in range(1, QUESTIONS + 1):
            kind = KINDS[(question - 1) % len(KINDS)]
            yield _QUESTION.format(chapter=chapter, step=step, question=question, kind=kind)
            if kind in ("choice", "multichoice"):
                yield _OPTIONS
            if question > 4:
                yield _WHEN.format(chapter=chapter, step=step)
