import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork and no kill -9")
def test_a_killed_process_loses_nothing_that_was_called_saved() -> None:
    run = subprocess.run([sys.executable, "-m", "tests.session.killing", "--kills", "20"], cwd=ROOT, capture_output=True, text=True, check=False)
    tally = json.loads(run.stdout)
    assert tally["said"] > 25
    assert (tally["lost"], tally["half"], tally["unsound"], tally["readable"], tally["broken"]) == (0, 0, 0, 0, 0), run.stderr
