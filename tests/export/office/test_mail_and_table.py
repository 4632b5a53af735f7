"""The mail draft and the plain table."""

import csv
from collections.abc import Callable
from email import message_from_bytes, policy
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from app.session.session import Session


def test_a_draft_has_no_sender_and_the_paper_attached(plan: Session, write: Callable[..., Path]) -> None:
    mail = message_from_bytes(write(plan, "eml", document="handout").read_bytes(), policy=policy.default)
    assert mail["X-Unsent"] == "1"
    assert (mail["From"], mail["To"], mail["Date"], mail["Message-ID"]) == (None, None, None, None)
    (paper,) = mail.iter_attachments()
    assert paper.get_filename() == "Plan 2027-01.pdf"
    with pikepdf.open(BytesIO(paper.get_content())) as pdf:
        assert len(pdf.pages) >= 2


def test_a_sensitive_plan_has_a_subject_that_tells_nothing(plan: Session, write: Callable[..., Path], tmp_path: Path) -> None:
    body = write(plan, "eml").read_bytes()
    assert message_from_bytes(body, policy=policy.default)["Subject"] == "Plan 2027-01"
    assert str(tmp_path).encode() not in body
    assert b"Adem" not in body


def test_nothing_in_the_table_is_a_formula(naughty: Session, write: Callable[..., Path]) -> None:
    body = write(naughty, "csv").read_bytes()
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == 1 + len(naughty.plan.get_rows("shr.actions"))
    cells = [cell for row in rows for cell in row]
    assert "'=1+1" in cells
    assert not [cell for cell in cells if cell.lstrip(" \u00a0")[:1] in tuple("=+-@\t\r＝＋－＠") and cell]


@pytest.mark.parametrize(("language", "sign"), [("nl", ";"), ("en", ",")])
def test_the_separator_is_that_of_the_language(plan: Session, write: Callable[..., Path], language: str, sign: str) -> None:
    head = write(plan, "csv", language=language).read_text("utf-8-sig").splitlines()[0]
    assert len(head.split(sign)) == 13


def test_the_table_opens_in_a_spreadsheet(plan: Session, write: Callable[..., Path], convert: Callable[..., list[Path]]) -> None:
    (made,) = convert([write(plan, "csv")], "xlsx", "CSV:59,34,76,1")
    sheet = openpyxl.load_workbook(made).active
    assert sheet["B1"].value == "Actie"
