"""Troubles brought about for real that need root or another disk, each with the sentence a Dutch user reads and the way on."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.journal import JournalEntry
from app.model.trouble import StoreProblem
from app.store.planfile import PlanFile

Entry = Callable[..., JournalEntry]
Make = Callable[..., PlanFile]


def run_as_root(*words: object) -> None:
    """Bring it about, or say plainly that this machine does not let us."""
    if (
        os.geteuid() != 0
        or shutil.which(str(words[0])) is None
        or subprocess.run([str(word) for word in words], capture_output=True, check=False).returncode
    ):
        pytest.skip(f"this machine does not let us use {words[0]}")


def test_a_file_that_nobody_may_change_any_more(make_file: Make, make_entry: Entry) -> None:
    file = make_file(make_entry(1, "a"))
    run_as_root("chattr", "+i", file.path)
    try:
        with pytest.raises(StoreProblem) as caught:
            file.append(make_entry(2, "b", before="a"))
        assert caught.value.sentence == (
            "De schijf kon ‘Plan.kwartier’ niet lezen of schrijven. Kijk de schijf of het netwerk na, of bewaar een kopie op een andere plek."
        )
    finally:
        subprocess.run(["chattr", "-i", str(file.path)], check=True)
    # What was broken off is rolled back as soon as that is possible; then it goes on.
    assert file.load_plan().get_answer("net.need") == "a"
    file.append(make_entry(2, "b", before="a"))
    assert file.load_plan().get_answer("net.need") == "b"


def test_the_folder_is_gone_while_the_plan_is_open(make_file: Make, make_entry: Entry, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    file = make_file(make_entry(1, "a"), path=folder / "Plan.kwartier")
    folder.rename(tmp_path / "eruit")
    with pytest.raises(StoreProblem) as caught:
        file.append(make_entry(2, "b", before="a"))
    assert caught.value.sentence == f"De map van ‘Plan.kwartier’ is er niet: {folder}. Sluit de schijf aan of kies een andere plek."
    (tmp_path / "eruit").rename(folder)
    file.append(make_entry(2, "b", before="a"))
    assert file.load_plan().get_answer("net.need") == "b"


def test_the_second_window_says_who_has_the_plan_and_since_when(make_file: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "fatima")
    monkeypatch.setattr("platform.node", lambda: "PC-VAN-FATIMA")
    first = make_file()
    monkeypatch.setattr("platform.node", lambda: "PC-VAN-JAN")
    second = PlanFile.open(first.path)
    assert second.problem is not None
    sentence = second.problem.sentence
    assert sentence.startswith("‘Plan.kwartier’ is sinds ")
    assert sentence.endswith(f"open bij fatima op de computer PC-VAN-FATIMA (proces {os.getpid()}). Hier kun je het alleen lezen.")
    second.close()


def test_a_disk_that_turns_read_only_under_an_open_plan(make_file: Make, make_entry: Entry, tmp_path: Path) -> None:
    """A stick with a fault: the system goes on with it for reading only. Nobody can do that by hand while a file is open, so the fault is brought about."""
    disk, image = tmp_path / "stick", tmp_path / "stick.img"
    disk.mkdir()
    image.write_bytes(bytes(4_000_000))
    run_as_root("mkfs.ext4", "-q", "-O", "^has_journal", image)
    run_as_root("mount", "-o", "loop,errors=remount-ro", image, disk)
    try:
        file = make_file(make_entry(1, "a"), path=disk / "Plan.kwartier")
        device = subprocess.run(["findmnt", "-no", "SOURCE", str(disk)], capture_output=True, text=True, check=True).stdout.strip()
        switch = Path("/sys/fs/ext4") / Path(device).name / "trigger_fs_error"
        if not switch.exists():
            pytest.skip("this machine does not let us bring about a fault of a disk")
        switch.write_text("1", encoding="utf-8")
        with pytest.raises(StoreProblem) as caught:
            file.append(make_entry(2, "b", before="a"))
        assert caught.value.sentence == "‘Plan.kwartier’ kun je alleen lezen. Bewaar een kopie op een andere plek om verder te werken."
        assert file.load_plan().get_answer("net.need") == "a"
        file.close()
    finally:
        subprocess.run(["umount", "-l", disk], check=True)
