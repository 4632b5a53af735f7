"""Pictures of every step, to look at: `.venv/bin/python -m tests.screen.pictures FOLDER [--plan PLAN] [--only SIZE-LOOK-TEXT]`.

Each set becomes a folder: what is seen first of each step, a contact sheet of these, and the whole of each page. Without a window manager: the widgets paint themselves into the pictures.
"""

import argparse
import os
import subprocess
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest

from app.main.entry import make_application, make_window
from app.session.starting import create_example
from app.session.surroundings import get_real_surroundings
from app.support.settings import Settings
from app.ui.window import Window
from app.ui.wizard.walk import list_stops

SETS = [(size, look, text) for size in ((1366, 768), (1024, 768), (900, 480)) for look in ("light", "dark") for text in (100, 200)]


def main() -> None:
    """Take every set that is wished."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plan", type=Path)
    parser.add_argument("--only", default="")
    words = parser.parse_args()
    application = make_application(["pictures"])
    with tempfile.TemporaryDirectory() as home:
        os.environ.update({f"KWARTIERMAKER_{name}": str(Path(home) / name.lower()) for name in ("PLANS", "CONFIG")})
        plan = words.plan or make_example(Path(home))
        for size, look, text in SETS:
            name = f"{size[0]}x{size[1]}-{look}-{text}"
            if words.only in name:
                window = make_window(Settings(palette=look, text_size=text))
                window.resize(*size)
                take_set(window, plan, words.folder / name)
                window.close()
    del application


def make_example(home: Path) -> Path:
    """The worked example."""
    path = home / "plans" / "Op Adem.kwartier"
    path.parent.mkdir()
    create_example(path, "netwerk", get_real_surroundings()).close()
    return path


def take_set(window: Window, plan: Path, folder: Path) -> None:
    """The start screen and every step, as they are first seen, and the whole of each page."""
    folder.mkdir(parents=True, exist_ok=True)
    window.show()
    window.start()
    store(window, folder / "00-start.png")
    window.start_part.open_path(plan)
    assert window.plan is not None
    wizard = window.plan.wizard
    for number, stop in enumerate(list_stops(window.plan.session.outline), 1):
        wizard.show_stop(stop)
        store(window, folder / f"{number:02}-{stop.key[1]}.png")
        page = wizard.pages.page
        assert page is not None
        page.body.grab().save(str(folder / f"whole-{number:02}-{stop.key[1]}.png"))
    names = sorted(str(path) for path in folder.glob("[0-9]*.png"))
    subprocess.run(["montage", *names, "-tile", "3x", "-geometry", "480x>+6+6", str(folder / "sheet.png")], check=True)


def store(window: Window, path: Path) -> None:
    """When everything that waits for the first paint is there."""
    QTest.qWait(350)
    window.grab().save(str(path))


if __name__ == "__main__":
    main()
