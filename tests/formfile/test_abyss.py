"""A file that is nested without end is a mistake with a sentence; the library that reads it would bring the whole program down."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000 + "x", "? " * 100_000], ids=["list", "tree", "dashes", "keys"])
def test_a_file_that_nests_without_end_is_a_mistake_and_no_crash(tmp_path: Path, text: str) -> None:
    path = tmp_path / "form.yaml"
    path.write_text(text, encoding="utf-8")
    script = f"from pathlib import Path\nfrom app.formfile.reading import read_source\nprint(read_source(Path({str(path)!r}), 'form.yaml')[1])"
    ended = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "nested too deep" in ended.stdout
