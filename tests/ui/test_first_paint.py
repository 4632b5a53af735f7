"""What costs time comes after the first paint."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NEEDLESS = ("QWizard", "QTreeView", "QCalendarWidget")
"""Kinds of widgets that are not used here: they are only there when the binding had to load every kind there is."""
HEAVY = ("typing_extensions", "hashlib", "sqlite_utils", "reportlab", "PIL", "click", "pydantic", "yaml")
SCRIPT = """
import sys
from pathlib import Path
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject
from app.main.quick import quicken_imports
quicken_imports()
from app.main.entry import make_application, make_window
from app.support.settings import load_settings

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.found = sorted(set({heavy!r}) & set(sys.modules)) + sorted(set({needless!r}) & set(vars(QtWidgets)))
            print("painted", *self.found)
            window.removeEventFilter(self)
            app.quit()
        return False

app = make_application(["x"])
window = make_window(load_settings())
window.show()
window.start({plan})
eye = Painted()
window.installEventFilter(eye)
app.exec()
"""


def run(tmp_path: Path, plan: str) -> str:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KWARTIERMAKER_PLANS": str(tmp_path), "KWARTIERMAKER_CONFIG": str(tmp_path / "config")}
    script = SCRIPT.format(heavy=HEAVY, needless=NEEDLESS, plan=plan)
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=env, capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


def test_the_start_screen_is_painted_before_the_heavy_libraries_are_loaded(tmp_path: Path) -> None:
    run(tmp_path, "")  # the first run of all may compile the forms
    assert run(tmp_path, "") == "painted"


def test_a_plan_is_painted_before_the_heavy_libraries_are_loaded(tmp_path: Path) -> None:
    make = [sys.executable, "-m", "app", "example", "netwerk", str(tmp_path / "Plan.kwartier")]
    subprocess.run(make, cwd=ROOT, check=True, capture_output=True, timeout=60)
    assert run(tmp_path, f"Path({str(tmp_path / 'Plan.kwartier')!r})") == "painted"
