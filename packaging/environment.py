"""What both commands share: find a Python, install what the system lacks, make `.venv` and fill it from the locked list.

Runs with nothing but the Python standard library, on Linux, Windows and macOS. Only Debian-like systems need system packages; as root they are
installed, otherwise one line to run is printed.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "lock"
OLDEST = (3, 11)
PREFERRED = ("python3.13", "python3.12")
"""Newer Pythons that are used when they are there; otherwise the one that runs this file."""

LIBRARIES = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libfreetype6": "libfreetype.so.6",
    "libdbus-1-3": "libdbus-1.so.3",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}
"""Debian package -> a file that it brings: what Qt needs, offscreen and in a window."""


class SetupProblem(Exception):
    """The set-up cannot go on; the message says what to do."""


def say(sentence: str) -> None:
    """Print one line at once."""
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def get_venv_program(name: str) -> Path:
    """The path of a program in `.venv`."""
    return VENV / ("Scripts" if os.name == "nt" else "bin") / (name + (".exe" if os.name == "nt" else ""))


def has_screen() -> bool:
    """Whether a window can be opened here."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def prepare(lock: str, extra_packages: tuple[str, ...] = ()) -> Path:
    """Make everything ready for `lock` (run or dev) and return the Python of `.venv`. Quick when nothing changed."""
    if sys.version_info < OLDEST:
        raise SetupProblem("Kwartiermaker heeft Python 3.11 of nieuwer nodig. Installeer die eerst en start dan opnieuw.")
    install_system_packages(extra_packages)
    python = find_python()
    stamp = VENV / f"ready-{lock}"
    wanted = compute_stamp(lock, python)
    if not (stamp.exists() and stamp.read_text() == wanted and get_venv_program("python").exists()):
        fill_venv(python, lock)
        stamp.write_text(wanted)
    # Starting from compiled files takes half the time, and from all of them in one file less; this is quick when nothing changed.
    for words in (["compileall", "-q", str(ROOT / "app")], ["app.main.bundling"]):
        subprocess.run([str(get_venv_program("python")), "-m", *words], cwd=ROOT, check=False)
    return get_venv_program("python")


def find_python() -> str:
    """The Python that makes `.venv`: a newer one that works, or the one that runs now."""
    for name in PREFERRED:
        found = shutil.which(name)
        if found and subprocess.run([found, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode == 0:
            return found
    return sys.executable


def compute_stamp(lock: str, python: str) -> str:
    """A digest that changes when the locked list, the project file or the Python does."""
    version = subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout
    digest = hashlib.sha256((version + str(ROOT)).encode())
    for file in (LOCKS / "build.txt", LOCKS / f"{lock}.txt", ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def fill_venv(python: str, lock: str) -> None:
    """Make `.venv` anew when its Python differs, and install the locked list with its hashes, then the project itself."""
    version = subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout
    mark = VENV / "python-version"
    if VENV.exists() and (not mark.exists() or mark.read_text() != version):
        shutil.rmtree(VENV)
    if not VENV.exists():
        say("Eén keer klaarzetten: dit duurt een paar minuten en heeft internet nodig.")
        subprocess.run([python, "-m", "venv", str(VENV)], check=True)
        mark.write_text(version)
    pip = [str(get_venv_program("python")), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", str(LOCKS / "build.txt"), "-r", str(LOCKS / f"{lock}.txt")], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], check=True)


def install_system_packages(extra: tuple[str, ...]) -> None:
    """Install what a Debian-like system lacks, as root; otherwise say the one line to run."""
    if not (sys.platform.startswith("linux") and shutil.which("apt-get")):
        return
    missing = list_missing_libraries()
    missing += [name for name in extra if not has_package(name)]
    if not can_make_venv():
        missing.append("python3-venv")
    if not missing:
        return
    line = "apt-get update && apt-get install -y --no-install-recommends " + " ".join(missing)
    if os.geteuid() != 0:
        raise SetupProblem(f"Er ontbreken onderdelen van het systeem. Voer eerst deze regel uit, en start dan opnieuw:\n  sudo sh -c '{line}'")
    say(f"Onderdelen van het systeem installeren: {' '.join(missing)}")
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *missing]):
        done = subprocess.run(
            ["apt-get", *words],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            raise SetupProblem(f"Installeren lukte niet. Voer zelf uit:\n  sh -c '{line}'\n{done.stderr.strip()[-2000:]}")


def can_make_venv() -> bool:
    """Whether the Python that will be used can make a virtual environment with pip in it."""
    return subprocess.run([find_python(), "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode == 0


def list_missing_libraries() -> list[str]:
    """The Debian packages of which the loader does not find the library."""
    missing: list[str] = []
    for package, library in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def has_package(name: str) -> bool:
    """Whether a Debian package is installed."""
    state = subprocess.run(["dpkg-query", "-W", "-f=${Status}", name], capture_output=True, text=True, check=False)
    return "install ok installed" in state.stdout
