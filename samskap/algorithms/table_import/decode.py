"""Bytes to text: UTF-8, UTF-16 with its mark, or else the encoding that Norwegian spreadsheets write."""

import codecs

from samskap.algorithms.table_import.faults import UnreadableFile
from samskap.algorithms.table_import.table import Code, Problem

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# How æ, ø, å and the long dash look when UTF-8 is read as cp1252.
_GARBLED = ("Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…", "â€")


def decode(plain: bytes) -> tuple[str, str]:
    """The text and the name of the encoding it was read with ("cp1252" is a guess).

    Raises UnreadableFile, with the line, for a byte no encoding explains, a NUL, or a file of two encodings.
    """
    encoding = next((name for mark, name in _MARKS if plain.startswith(mark)), "utf-8")
    try:
        text = plain.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise _unreadable(plain, error, encoding) from None
        text, encoding = _from_windows(plain), "cp1252"
    if "\0" in text:
        raise UnreadableFile(Problem(_line_at(text, text.index("\0")), "", Code.NUL_BYTE))
    return text, encoding


def _from_windows(plain: bytes) -> str:
    try:
        text = plain.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _unreadable(plain, error, "cp1252") from None
    garbled = [text.index(signs) for signs in _GARBLED if signs in text]
    if garbled:
        raise UnreadableFile(Problem(_line_at(text, min(garbled)), "", Code.MIXED_ENCODING))
    return text


def _unreadable(plain: bytes, error: UnicodeDecodeError, encoding: str) -> UnreadableFile:
    before = plain[: error.start].decode(encoding, "replace")
    values = {"byte": f"{plain[error.start]:02X}"}
    return UnreadableFile(Problem(_line_at(before, len(before)), "", Code.UNREADABLE_CHARACTER, values))


def _line_at(text: str, place: int) -> int:
    head = text[:place].replace("\r\n", "\n").replace("\r", "\n")
    return head.count("\n") + 1
