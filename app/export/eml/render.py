"""A draft for a mail program: opened, it is a new mail with the papers attached, which somebody addresses and sends.

It names no sender and no receiver, and nothing in it tells on which computer or in which folder it was made.
"""

import hashlib
from email.message import EmailMessage
from email.policy import SMTP

from msgspec import Struct

from app.export.plain import make_xml_text

_ONE_LINE = 120


class Draft(Struct, frozen=True, kw_only=True):
    """What the mail says, and the papers."""

    subject: str
    text: str
    language: str
    papers: tuple[tuple[str, bytes], ...]
    """The attached files: a name without a folder, and the PDF."""


def render_eml(draft: Draft) -> bytes:
    """The file. The same draft gives the same bytes."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = " ".join(make_xml_text(draft.subject).split())[:_ONE_LINE]
    mail["X-Unsent"] = "1"
    mail.set_content(make_xml_text(draft.text), cte="quoted-printable")
    mail["Content-Language"] = draft.language.replace("_", "-")
    for name, pdf in draft.papers:
        mail.add_attachment(pdf, maintype="application", subtype="pdf", filename=_make_name(name))
    # the library would take a random one
    mail.set_boundary(f"kwartiermaker-{hashlib.sha256(b''.join(pdf for _name, pdf in draft.papers)).hexdigest()[:32]}")
    return mail.as_bytes()


def _make_name(name: str) -> str:
    return " ".join(make_xml_text(name).replace("\\", "/").rpartition("/")[2].split()) or "Plan.pdf"
