"""Bytes as they came, gzip or plain, to plain bytes within a limit."""

import zlib

from samskap.algorithms.table_import.faults import UnreadableFile
from samskap.algorithms.table_import.table import Code, Problem

_GZIP = b"\x1f\x8b"
# A spreadsheet of today is a zip file; one of before 2007 is a compound file.
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def unpack(raw: bytes, limit: int) -> bytes:
    """The file's own bytes, at most `limit` of them.

    A packed file is unpacked no further than the limit, so a bomb costs no more than an honest file. Raises
    UnreadableFile for an empty, too large, broken or spreadsheet file.
    """
    plain = _gunzip(raw, limit) if raw.startswith(_GZIP) else raw
    if len(plain) > limit:
        raise UnreadableFile(Problem(0, "", Code.TOO_LARGE, {"limit": limit}))
    if plain.startswith(_SPREADSHEETS):
        raise UnreadableFile(Problem(0, "", Code.SPREADSHEET_FILE))
    if not plain:
        raise UnreadableFile(Problem(0, "", Code.EMPTY_FILE))
    return plain


def _gunzip(raw: bytes, limit: int) -> bytes:
    """Every member of a gzip file, one after the other, cut one byte past the limit."""
    plain = bytearray()
    while raw.strip(b"\0") and len(plain) <= limit:
        member = zlib.decompressobj(wbits=31)
        try:
            plain += member.decompress(raw, limit + 1 - len(plain))
        except zlib.error:
            raise UnreadableFile(Problem(0, "", Code.BROKEN_GZIP)) from None
        if len(plain) <= limit and not member.eof:
            raise UnreadableFile(Problem(0, "", Code.BROKEN_GZIP))
        raw = member.unused_data
    return bytes(plain)
