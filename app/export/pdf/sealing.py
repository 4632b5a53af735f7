"""A PDF that only opens with a password: AES with a key of 256 bits (revision 6), the one that every reader of today knows and none calls obsolete."""

from io import BytesIO
from typing import Final

from pikepdf import Encryption, Pdf, Permissions

from app.export.pdf.endings import settle_endings
from app.model.key import Key

_LONGEST: Final = 127
"""Bytes of a password that the format looks at."""
_ARCHIVE: Final = ("pdfaid:part", "pdfaid:conformance")


def seal_pdf(body: bytes, key: Key) -> bytes:
    """The same paper, encrypted. Everything stays allowed to who has the password, reading aloud above all.

    An archive (PDF/A) allows no encryption, so it no longer says that it is fit for one; what makes it accessible (PDF/UA) stays.
    """
    password = key.password.encode("utf-8", "surrogatepass")[:_LONGEST].decode("utf-8", "ignore")
    with Pdf.open(BytesIO(body)) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for claim in _ARCHIVE:
                if claim in metadata:
                    del metadata[claim]
        made = BytesIO()
        pdf.save(made, encryption=Encryption(owner=password, user=password, R=6, allow=Permissions(accessibility=True)))
    return settle_endings(made.getvalue())
