import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import builtins, gc, time
from app.main.quick import quicken_imports
quicken_imports()
print("while it is built", gc.isenabled(), "feature" in builtins.__import__.__name__)
from app.main import entry
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

end = time.monotonic() + 30

def tell():
    if not gc.isenabled() and time.monotonic() < end:
        QTimer.singleShot(50, tell)
        return
    print("while it is used", gc.isenabled())
    QApplication.quit()

make = entry.make_window
def make_window(*words):
    QTimer.singleShot(50, tell)
    return make(*words)

entry.make_window = make_window
entry.open_wizard()
"""


def test_garbage_waits_while_the_program_is_built_and_never_after_and_imports_read_no_source(tmp_path: Path) -> None:
    folders = {f"KWARTIERMAKER_{name}": str(tmp_path / name) for name in ("PLANS", "CONFIG", "CACHE", "DATA")}
    env = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, env=env, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.splitlines() == ["while it is built False False", "while it is used True"]
    assert (tmp_path / "CACHE").is_dir(), "what costs time, such as the log, is begun after the first paint"


def test_what_is_to_be_loaded_later_is_loaded_when_it_is_asked_for() -> None:
    script = (
        "from app.main.quick import quicken_imports; quicken_imports(); import msgspec, types\n"
        "print(type(msgspec.inspect) is types.ModuleType, msgspec.inspect.type_info(int), type(msgspec.inspect) is types.ModuleType)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("False IntType(")
    assert done.stdout.endswith(" True\n")


def test_what_qt_says_of_wrong_words_is_said_without_what_writes_files_for_editors() -> None:
    script = (
        "import sys\n{first}\nfrom PySide6.QtCore import QPoint\nfrom PySide6.QtWidgets import QLabel, QBoxLayout\n"
        "for act in (lambda: QPoint('x', 3), lambda: QPoint().setX('x'), lambda: QLabel.setText(5), lambda: QBoxLayout('x'), lambda: QPoint(wrong=1)):\n"
        "    try: act()\n    except Exception as error: print(type(error).__name__, error)\n"
        "print('argparse' in sys.modules, file=sys.stderr)"
    )
    quick = "from app.main.quick import quicken_imports; quicken_imports()"
    runs = [
        subprocess.run([sys.executable, "-c", script.format(first=first)], cwd=ROOT, capture_output=True, text=True, check=True)
        for first in ("", quick)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stdout.count("TypeError ") >= 4
    assert runs[1].stderr.splitlines()[-1] == "False"
