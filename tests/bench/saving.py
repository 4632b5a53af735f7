"""One answer from key to disk, against a raw upsert with the same pragmas. The measuring is that of the session's own tests."""

import tempfile
from pathlib import Path

from tests.session.measuring import measure_answer


def main() -> str:
    """Until it is on disk, and the whole change with outline, findings and telling."""
    with tempfile.TemporaryDirectory() as name:
        found = measure_answer(Path(name))
    lines = [
        "An answer to disk (aim x2)",
        f"  raw sqlite3 upsert                 {found['bare']:8.2f} ms   x 1.00",
        f"  until it is on disk                {found['to_disk']:8.2f} ms   x{found['to_disk_ratio']:5.2f}",
        f"  with outline and findings after it {found['whole']:8.2f} ms   x{found['whole_ratio']:5.2f}",
    ]
    return "\n".join(lines)
