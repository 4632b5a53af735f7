"""Plans with anything in them, and what must be found of them on paper."""

from collections.abc import Mapping
from random import Random
from typing import Any

from app.logic.reading import Reading
from app.model.form import Form
from app.model.plan import Address, Plan
from app.model.question import Column, Question

SYMBOLIC = {"shr.actions": {"goal", "quick_win", "status"}, "shr.people": {"in_group"}, "wg.decisions": {"who"}, "vp.program": {"year"}}
"""Columns that paper shows as a number, a star, a symbol, a dot, a heading or a role."""
UNREADABLE = {"number", "money", "date", "time", "scale", "choice", "person"}


class RandomPlan:
    """A random plan of a form. `marks` are the words that only occur in it, by the question they stand in."""

    def __init__(self, form: Form, random: Random) -> None:
        self.form = form
        self.facts: dict[Address, Any] = {
            Address("property", "form"): form.id,
            Address("property", "route"): random.choice(["kort", "essentieel", "volledig"]),
            **({Address("property", "theme"): form.theme} if form.theme else {}),
        }
        self.marks: dict[str, list[str]] = {}
        self.never: list[str] = []
        self._random = random
        self._count = 0
        self._people = [f"p{nr}" for nr in range(1, random.randint(0, 4) + 1)]
        questions = form.get_questions()
        for question in sorted(questions, key=lambda question: not question.register):
            if question.kind != "info" and (question.register or random.random() < 0.7):
                self._fill(question)

    @property
    def plan(self) -> Plan:
        return Plan(facts=self.facts)

    def get_expected(self) -> list[str]:
        """The words that must be on paper: those of the questions that show and apply."""
        reading = Reading(self.form, self.plan)
        return [mark for question, marks in self.marks.items() if reading.is_visible(question) and reading.is_applicable(question) for mark in marks]

    def get_forbidden(self) -> list[str]:
        """The words that may not be on paper: those of hidden questions, and private ones."""
        reading = Reading(self.form, self.plan)
        hidden = [mark for question, marks in self.marks.items() if not reading.is_visible(question) for mark in marks]
        return [*hidden, *self.never]

    def _make_mark(self, question: str) -> str:
        self._count += 1
        mark = f"w{self._count}x"
        self.marks.setdefault(question, []).append(mark)
        return mark

    def _make_secret(self) -> str:
        self._count += 1
        self.never.append(f"n{self._count}x")
        return self.never[-1]

    def _fill(self, question: Question) -> None:
        if question.kind == "table":
            self._fill_table(question)
        else:
            self.facts[Address("answer", question.id)] = self._make_value(question.id, question)
        if self._random.random() < 0.15:
            self.facts[Address("state", question.id)] = self._make_state(question.id)
        if self._random.random() < 0.2:
            self.facts[Address("note", question.id)] = f"Onder ons: {self._make_secret()}"
        if self._random.random() < 0.1:
            self.facts[Address("example", question.id)] = True

    def _make_state(self, question: str) -> Mapping[str, Any]:
        name = self._random.choice(["later", "not_agreed"])
        positions = [f"Mening {self._make_mark(question)}" for _ in range(self._random.randint(0, 4))] if name == "not_agreed" else []
        return {
            "state": name,
            "who": self._random.choice(["", *self._people]),
            "when": self._random.choice(["", "2027-03-01"]),
            "reason": f"want {self._make_mark(question)}",
            "positions": positions,
        }

    def _fill_table(self, question: Question) -> None:
        rows = [str(row["id"]) for row in question.fixed_rows] or [f"r{nr}" for nr in range(1, self._random.randint(0, 3) + 1)]
        rows = self._people if question.register else rows
        self.facts[Address("answer", question.id)] = rows
        symbolic = SYMBOLIC.get(question.id, set())
        for row in rows:
            columns = [c for c in question.columns if not c.fixed and self._random.random() < 0.7]
            cells = {column.id: self._make_value(question.id, column, exact=column.id in symbolic) for column in columns}
            self.facts[Address("answer", question.id, row)] = cells

    def _make_value(self, question: str, field: Question | Column, *, exact: bool = False) -> Any:
        if field.kind in UNREADABLE and not exact and self._random.random() < 0.2:
            return f"onleesbaar {self._make_mark(question)}"
        if field.kind in ("text", "longtext"):
            return "\n".join(
                f"Regel {self._make_mark(question)} met {self._random.choice(['<b>', 'é', '{page}', '&amp;', 'ja'])}"
                for _ in range(self._random.randint(1, 3))
            )
        if field.kind in ("choice", "multichoice", "checklist"):
            return self._make_choice(question, field)
        return self._make_plain(field)

    def _make_choice(self, question: str, field: Question | Column) -> Any:
        if not field.options:
            return None if field.kind == "choice" else []
        chosen = self._random.sample(field.options, 1 if field.kind == "choice" else self._random.randint(1, len(field.options)))
        items = [{"id": o.id, "text": f"eigen {self._make_mark(question)}"} if o.own_text and self._random.random() < 0.7 else o.id for o in chosen]
        return items[0] if field.kind == "choice" else items

    def _make_plain(self, field: Question | Column) -> Any:
        person = self._random.choice(self._people) if self._people else None
        values = {
            "number": self._random.randint(0, 9999),
            "money": self._random.choice([0, 12.5, 1250, 999999]),
            "date": f"2027-{self._random.randint(1, 12):02}-{self._random.randint(1, 28):02}",
            "time": "10:30",
            "yesno": self._random.choice(["yes", "no"]),
            "scale": self._random.choice([int(o.value) for o in field.options if o.value is not None] or [1]),
            "person": person,
            "people": [person] if person else [],
        }
        return values[field.kind]
