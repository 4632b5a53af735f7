"""Write the locked lists anew (versions with hashes, for every system): `.venv/bin/python packaging/lock.py`. Needs the library `uv`."""

import subprocess
import sys
from pathlib import Path

from environment import LOCKS, ROOT

LISTS = {"run": ("pyproject.toml",), "dev": ("pyproject.toml", "--group", "dev"), "build": ("--group", "build")}
SHARED = (
    "--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--no-annotate", "--no-emit-index-url", "--quiet",
)  # fmt: skip


def main() -> None:
    """Resolve each list for all systems and Pythons that we support."""
    uv = Path(sys.executable).with_name("uv")
    for name, what in LISTS.items():
        command = [str(uv), "pip", "compile", *what, *SHARED, "--output-file", str(LOCKS / f"{name}.txt")]
        subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
