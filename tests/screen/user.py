"""Somebody with a keyboard and no mouse, who knows where she is by what is told to her."""

from pathlib import Path

from app.store.planfile import PlanFile
from app.support.texts import _
from tests.screen.reader import Node, wait_until
from tests.screen.running import Running


class User:
    """Sits in front of a running program."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.tabs = 0

    def see(self, name: str, role: str = "") -> Node:
        """Wait until something with this name shows."""
        return self.running.reader.find(name, role)

    def wait_for_focus(self, name: str) -> Node:
        """Wait until the keyboard is there."""
        wait_until(lambda: self._is_at(name), lambda: f"the keyboard is at {name!r}; it is at {self._get_focus()}")
        focus = self._get_focus()
        assert focus is not None
        return focus

    def tab_to(self, name: str, most: int = 40, key: str = "Tab") -> Node:
        """Press Tab until the keyboard is there."""
        way: list[tuple[str, ...]] = []
        for _turn in range(most):
            focus = self.wait_for_any_focus()
            way.append(focus.called)
            if name in focus.called:
                return focus
            self.key(key)
            self.tabs += 1
            self.wait_for_any_focus(focus.turn)
        raise AssertionError(f"{name!r} is not on the way of {key}: {way}")

    def wait_for_any_focus(self, after: int = -1) -> Node:
        """Wait until the keyboard went on, and is somewhere."""
        found: list[Node] = []

        def look() -> bool:
            focus = self._get_focus()
            found[:] = [focus] if focus is not None and focus.turn > after else []
            return bool(found)

        wait_until(look, f"the keyboard goes somewhere after turn {after}")
        return found[0]

    def key(self, *keys: str) -> None:
        """Press keys."""
        self.running.key(*keys)

    def type(self, text: str) -> None:
        """Type."""
        self.running.type(text)

    def answer(self, name: str, text: str) -> None:
        """Go to a field by Tab and type."""
        self.tab_to(name)
        self.type(text)

    def begin_at(self, organisation: str) -> None:
        """Fill in the rest of what a new plan asks, and begin."""
        self.answer("Hoe heet je organisatie?", organisation)
        self.tab_to("Nederland")
        self.key("space")
        self.tab_to(_("Begin"))
        self.key("Return")

    def go_on_to(self, title: str) -> None:
        """To the next step, and wait until its title is said and the keyboard is in it."""
        heard = self.running.reader.take_heard()
        heard.clear()
        self.key("alt+Right")

        def is_there() -> bool:
            heard.extend(self.running.reader.take_heard())
            said = next((place for place, (kind, text) in enumerate(heard) if kind == "announcement" and text.startswith(title)), None)
            return said is not None and ("focus", "") in heard[said:]

        wait_until(is_there, lambda: f"{title!r} is said, and then the keyboard goes there: {heard}")

    def _is_at(self, name: str) -> bool:
        focus = self._get_focus()
        return focus is not None and name in focus.called

    def _get_focus(self) -> Node | None:
        return self.running.reader.get_focus()


def read_answer(plan: Path, question: str) -> object:
    """What stands in the file."""
    file = PlanFile.open(plan, read_only=True)
    try:
        known = file.load_plan()
        return known.get_rows(question) or known.get_answer(question)
    finally:
        file.close()


def wait_for_answer(plan: Path, question: str, expected: object) -> None:
    """Wait until an answer stands in the file."""
    found = f"{question} is {expected!r} in the file; it is"
    wait_until(lambda: read_answer(plan, question) == expected, lambda: f"{found} {read_answer(plan, question)!r}", 8)
