"""Good files and bad ones."""

import csv
import gzip
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samskap.algorithms.table_import.read import read_table
from samskap.algorithms.table_import.records import records
from samskap.algorithms.table_import.table import Limits


def cells(raw: bytes, **changes) -> list[tuple[str, ...]]:
    """The columns and then the rows of a file with nothing wrong."""
    table = read_table(raw, **changes)
    assert table.problems == ()
    return [table.columns, *(row.cells for row in table.rows)]


def wrong(raw: bytes, **limits) -> list[tuple[int, str, str, dict]]:
    """What is wrong with a file."""
    return [
        (one.line, one.column, one.code.value, dict(one.values)) for one in read_table(raw, Limits(**limits)).problems
    ]


SIMPLE = "tekst;dato\nFlere benker på Ås;2.3.2026\n"
READ = [("tekst", "dato"), ("Flere benker på Ås", "2.3.2026")]


@pytest.mark.parametrize(
    ("encoding", "notices"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ()),
        ("cp1252", ("read_as_cp1252",)),
        ("latin-1", ("read_as_cp1252",)),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_norwegian_letters_are_read_in_every_common_encoding(encoding, notices, packed):
    raw = SIMPLE.encode(encoding)
    raw = gzip.compress(raw) if packed else raw
    assert cells(raw) == READ
    assert read_table(raw).notices == notices


def test_utf_16_is_read_in_both_byte_orders():
    assert cells(b"\xfe\xff" + SIMPLE.encode("utf-16-be")) == READ
    assert cells(b"\xff\xfe" + SIMPLE.encode("utf-16-le")) == READ


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_delimiters_and_line_ends_are_found_out(delimiter, newline):
    text = newline.join(["tekst|dato", '"Benk; lys, og | sti"|i dag', "", "Park|i går"])
    raw = text.replace("|", delimiter).encode()
    assert cells(raw) == [("tekst", "dato"), (f"Benk; lys, og {delimiter} sti", "i dag"), ("Park", "i går")]
    assert read_table(raw).delimiter == delimiter
    assert [row.line for row in read_table(raw).rows] == [2, 4]


@pytest.mark.parametrize(
    ("raw", "rows"),
    [
        (b"tekst\nVi vil ha benker, lys; og sti\n", [("tekst",), ("Vi vil ha benker, lys; og sti",)]),
        (b'a,b\n"en\r\nto ""tre""",x\n', [("a", "b"), ('en\nto "tre"', "x")]),
        (b"a,b\n1,\n,2\n,\n", [("a", "b"), ("1", ""), ("", "2")]),
        (b'a,b\n"",1', [("a", "b"), ("", "1")]),
        (b"sep=,\r\na,b;c\r\n1,2;3\r\n", [("a", "b;c"), ("1", "2;3")]),
        (b" a , b \n 1 , 2 \n", [("a", "b"), (" 1 ", " 2 ")]),
        (gzip.compress(b"a,b\n", mtime=0) + gzip.compress(b"1,2\n", mtime=0), [("a", "b"), ("1", "2")]),
    ],
)
def test_unusual_but_honest_files_are_read(raw, rows):
    assert cells(raw) == rows


def test_a_row_tells_the_line_it_begins_on_also_after_a_cell_of_many_lines():
    table = read_table(b'a,b\n"1\n2\n3",x\ny,z\n')
    assert [row.line for row in table.rows] == [2, 5]
    assert read_table(b"sep=;\na;b\n1;2\n").rows[0].line == 3


@pytest.mark.parametrize(
    ("raw", "problems"),
    [
        (b"", [(0, "", "empty_file", {})]),
        (b"\xef\xbb\xbf", [(0, "", "empty_file", {})]),
        (b"\n\r\n\n", [(0, "", "empty_file", {})]),
        (gzip.compress(b"", mtime=0), [(0, "", "empty_file", {})]),
        (b"a,b\n", [(0, "", "no_rows", {})]),
        (b"PK\x03\x04rest", [(0, "", "spreadsheet_file", {})]),
        (gzip.compress(b"a,b\n1,2\n" * 99, mtime=0)[:-9], [(0, "", "broken_gzip", {})]),
        (b"\x1f\x8bnot gzip at all", [(0, "", "broken_gzip", {})]),
        (b"a,b\n1,2\n3,\x004\n", [(3, "", "nul_byte", {})]),
        ("a,b\n1,2\n".encode("utf-16-le"), [(1, "", "nul_byte", {})]),
        (b"a,b\n1,2\n3,\x81\n", [(3, "", "unreadable_character", {"byte": "81"})]),
        (b"\xff\xfea\x00,\x00b\x00\n\x00\x00", [(2, "", "unreadable_character", {"byte": "00"})]),
        ("a,b\nå,1\n".encode() + "ø,2\n".encode("cp1252"), [(2, "", "mixed_encoding", {})]),
        (b'a,b\n1,2\n3,x"y\n5,6\n', [(3, "", "stray_quote", {})]),
        (b'a,b\n1,2\n"3"x,4\n5,6\n', [(3, "", "stray_quote", {})]),
        (b'a,b\n1,2\n3,"4\n5,6\n', [(3, "", "unclosed_quote", {})]),
        (b'a,"b\n1,2\n', [(1, "", "unclosed_quote", {})]),
        (b'a,b\n"1\n2",3"\n5,6\n', [(3, "", "stray_quote", {})]),
        (b"a,b\n1\n1,2\n1,2,3\n", [
            (2, "", "wrong_number_of_cells", {"found": 1, "wanted": 2}),
            (4, "", "wrong_number_of_cells", {"found": 3, "wanted": 2}),
        ]),
        (b"a,,a\n1,2,3\n", [
            (1, "", "nameless_column", {"number": 2}),
            (1, "a", "same_column_name", {"number": 3}),
        ]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(raw, problems):
    assert wrong(raw) == problems


@pytest.mark.parametrize(
    ("limits", "problem"),
    [
        ({"rows": 2}, (4, "", "too_many_rows", {"limit": 2})),
        ({"columns": 1}, (1, "", "too_many_columns", {"found": 2, "limit": 1})),
        ({"cell": 3}, (3, "b", "cell_too_long", {"length": 4, "limit": 3})),
        ({"unpacked_bytes": 16}, (0, "", "too_large", {"limit": 16})),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_each_limit_is_told_when_passed_and_not_when_reached(limits, problem, packed):
    raw = b"a,b\n1,2\n3,four\n5,"
    raw = gzip.compress(raw) if packed else raw
    assert wrong(raw, **limits) == [problem]
    reached = {name: limit + 1 for name, limit in limits.items()}
    assert wrong(raw, **reached) == []


def test_blank_lines_without_end_are_not_read_to_the_end():
    assert wrong(b"a,b\n" + b",\n" * 10**6, rows=3) == [(5, "", "too_many_rows", {"limit": 3})]
    assert wrong(b"\n" * 10**6) == [(20_001, "", "too_many_rows", {"limit": 20_000})]


def test_the_problems_end_somewhere():
    assert wrong(b"a,b\n" + b"x\n" * 50, problems=3)[-1] == (5, "", "too_many_problems", {"limit": 3})
    assert len(wrong(b"a,b\n" + b"x\n" * 50, problems=3)) == 4


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_is_refused_without_being_unpacked(layers):
    bomb = gzip.compress(bytes(200_000_000), compresslevel=1) if layers == 1 else b""
    if layers == 2:
        bomb = gzip.compress(gzip.compress(b"a,b\n" * 1000))
        assert wrong(bomb)[0][2] in ("nul_byte", "unreadable_character")
    else:
        assert wrong(bomb) == [(0, "", "too_large", {"limit": 10 * 1024 * 1024})]


@pytest.mark.parametrize("raw", [b'a,b\n"' + b'""' * 500_000, b"a,b\n" + b'"\n' * 50_001, b'"' * 300_001, b"," * 10**6])
def test_a_file_made_to_be_slow_is_not(raw):
    assert wrong(raw) != []


def test_a_delimiter_may_be_given_but_not_any():
    assert cells(b"a,b;c\n1,2;3\n", delimiter=";") == [("a,b", "c"), ("1,2", "3")]
    with pytest.raises(ValueError, match="delimiter"):
        read_table(b"a|b", delimiter="|")


_cell = st.text(alphabet=st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=12)


@given(
    st.integers(2, 5).flatmap(lambda wide: st.lists(st.lists(_cell, min_size=wide, max_size=wide), max_size=8)),
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@example([["\ufeff", '"'], ["sep=;", "\x85"]], ";", "utf-8")
def test_what_python_writes_is_read_back(rows, delimiter, encoding):
    wide = len(rows[0]) if rows else 2
    header = [f"kolonne {number}" for number in range(wide)]
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([header, *rows])
    table = read_table(file.getvalue().encode(encoding), delimiter=delimiter)
    filled = [tuple(row) for row in rows if any(row)]
    assert [row.cells for row in table.rows] == filled
    assert [one.code for one in table.problems] == ([] if filled else ["no_rows"])


@given(st.binary(max_size=80))
@example(b"sep=")
@example(b"\x1f\x8b\x08\x00")
def test_no_bytes_make_the_reader_fall(raw):
    table = read_table(raw)
    assert table.problems or table.rows
    assert all(len(row.cells) == len(table.columns) for row in table.rows)


@given(st.text(alphabet='a"\n\r;,', max_size=30), st.sampled_from([";", ",", ""]))
def test_lines_only_grow_and_end_inside_the_file(text, delimiter):
    lines = [record.line for record in records(text, delimiter)]
    assert lines == sorted(lines)
    assert all(1 <= line <= len(text) + 1 for line in lines)
