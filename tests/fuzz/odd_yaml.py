"""Forms in YAML as a trainer might send them: broken, enormous, or made to eat a computer."""

import random
from functools import partial
from pathlib import Path

from app.formfile.checking import check_all
from app.model.trouble import Trouble
from tests.formfile.conftest import FORM, PHASE
from tests.fuzz.watch import Use

ODD = (
    "\t", "  ", "- ", ": ", "{", "}", "[", "]", "&a ", "*a ", "!!python/object/apply:os.system ['true'] ", "? ", "| ", "> ", "%YAML 9\n", "---\n", "...\n", "#", "'", '"',
    "\0", "\ufeff", "\u2028", "<<: *a", "id: x\n", "1e999", ".nan", "0x7f", "2027-13-45", "\x1b[31m", "visible_when: {question: net.why, is: x}\n", "use: gen.title\n",
)  # fmt: skip


def make_form(chance: random.Random, folder: Path) -> Use:
    head, phase = FORM, PHASE
    trick = chance.choice((scribble, scribble, scribble, scribble, laugh, nest, swell))
    if chance.random() < 0.3:
        head = trick(head, chance)
    else:
        phase = trick(phase, chance)
    (folder / "klein" / "phases").mkdir(parents=True)
    (folder / "klein" / "form.yaml").write_bytes(head.encode("utf-8", "surrogatepass"))
    (folder / "klein" / "phases" / "10-begin.yaml").write_bytes(phase.encode("utf-8", "surrogatepass"))
    return partial(use_form, folder)


def use_form(folder: Path) -> str:
    try:
        errors = check_all(folder)
    except Trouble as trouble:
        return "refused" if str(trouble) else "refused without a word"
    assert all(error.reason for error in errors)
    return "mistakes" if errors else "runs"


def scribble(text: str, chance: random.Random) -> str:
    for _nr in range(chance.choice((1, 2, 5))):
        place = chance.randrange(len(text))
        text = text[:place] + chance.choice(ODD) + text[place + chance.choice((0, 0, 1, 40)) :]
    return text


def laugh(text: str, chance: random.Random) -> str:
    """Ten times ten times ten: little that names much, and a list that holds itself."""
    levels, many = chance.choice(((9, 10), (25, 3), (5, 50)))
    lines = ["a0: &a0 [lol, lol]", *(f"a{nr}: &a{nr} [{', '.join([f'*a{nr - 1}'] * many)}]" for nr in range(1, levels))]
    ring = ["ring: &ring [*ring]", "loop: &loop {x: *loop}"] if chance.random() < 0.3 else []
    return "\n".join((*lines, *ring, text))


def nest(text: str, chance: random.Random) -> str:
    """Brackets within brackets, and conditions within conditions."""
    depth = chance.choice((100, 1000, 10_000, 100_000))
    inner = chance.choice(("[" * depth + "]" * depth, "{a: " * depth + "}" * depth, "[" * depth))
    return text.replace("[gen.title]", inner).replace("[Schrijf het op.]", inner)


def swell(text: str, chance: random.Random) -> str:
    """More than anybody writes."""
    piece = chance.choice((f"    - {'x' * 3_000_000}\n", "    - x\n" * 200_000, "x: y\n" * 100_000, "\n" * 1_000_000, "#" * 5_000_000))
    return text + piece
