"""The real import: 896 statements of one town, as they lie."""

import csv
import gzip
import io

import pytest

from samskap.algorithms.table_import.read import read_table
from samskap.algorithms.table_import.row_keys import row_keys

REAL_STATEMENTS = "opinion/american-assembly.bowling-green/comments.csv.gz"
COLUMNS = (
    "timestamp",
    "datetime",
    "comment-id",
    "author-id",
    "agrees",
    "disagrees",
    "moderated",
    "comment-body",
)


@pytest.fixture
def bowling_green(shared_data) -> bytes:
    """The file as it lies."""
    return shared_data(REAL_STATEMENTS).read_bytes()


def test_the_real_file_is_read_whole(bowling_green):
    table = read_table(bowling_green)
    assert (table.is_whole, table.notices, table.encoding, table.delimiter) == (True, (), "utf-8", ",")
    assert table.columns == COLUMNS
    assert len(table.rows) == 896
    assert {row.cells[2] for row in table.rows} == {str(number) for number in range(896)}


def test_the_real_file_is_read_as_python_reads_it(bowling_green):
    reader = csv.reader(io.StringIO(gzip.decompress(bowling_green).decode(), newline=""))
    theirs = [tuple(cell.replace("\r\n", "\n") for cell in row) for row in reader][1:]
    assert [row.cells for row in read_table(bowling_green).rows] == theirs


def test_a_second_import_of_the_real_file_is_known_row_by_row(bowling_green):
    def keys(raw: bytes) -> list[str]:
        return row_keys((row.cells[7], row.cells[1]) for row in read_table(raw).rows)

    first = keys(bowling_green)
    assert len(set(first)) == 896
    assert keys(bowling_green) == first
    saved_anew = gzip.decompress(bowling_green).decode().replace("\n", "\r\n").encode("utf-8-sig")
    assert keys(saved_anew) == first
