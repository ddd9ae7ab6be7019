"""A file's bytes to a table."""

from samskap.algorithms.table_import.decode import decode
from samskap.algorithms.table_import.delimiter import DELIMITERS, likely_delimiter
from samskap.algorithms.table_import.faults import UnreadableFile
from samskap.algorithms.table_import.records import Record, records
from samskap.algorithms.table_import.table import Code, Limits, Notice, Problem, Row, Table
from samskap.algorithms.table_import.unpack import unpack


def read_table(raw: bytes, limits: Limits | None = None, *, delimiter: str | None = None) -> Table:
    """The table in a CSV file, gzip or plain, whose first record names the columns.

    Never raises for what stands in the file: all that is wrong is told in `problems`, until there
    are `limits.problems` of them and then one that says there are more. Blank lines and lines of nothing but
    delimiters are passed over, up to `limits.rows` of them. The delimiter is found out unless given. Raises
    ValueError for a delimiter other than semicolon, comma, tab or "".
    """
    if delimiter not in (None, "", *DELIMITERS):
        raise ValueError(f"The delimiter {delimiter!r} is not semicolon, comma, tab or none")
    limits = limits or Limits()
    try:
        text, encoding = decode(unpack(raw, limits.unpacked_bytes))
        sign, body, skipped = _told_delimiter(text)
        if delimiter is None:
            delimiter = likely_delimiter(body) if sign is None else sign
        reader = _Reader(limits)
        reader.read(body, delimiter, skipped)
    except UnreadableFile as fault:
        return Table(problems=(fault.problem,))
    return Table(
        columns=reader.columns,
        rows=tuple(reader.rows),
        problems=tuple(reader.problems),
        notices=(Notice.READ_AS_CP1252,) if encoding == "cp1252" else (),
        encoding=encoding,
        delimiter=delimiter,
    )


def _told_delimiter(text: str) -> tuple[str | None, str, int]:
    """The delimiter that stands as "sep=;" on the first line, if any; the rest; and the lines that took."""
    head, _, rest = text.partition("\n")
    sign = head.rstrip("\r").strip('"').removeprefix("sep=")
    if head.strip('"').startswith("sep=") and sign in DELIMITERS:
        return sign, rest, 1
    return None, text, 0


class _Reader:
    """Columns, rows and problems as they gather, until there is no more or no sense in going on."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.columns: tuple[str, ...] = ()
        self.blank_lines = 0
        self.rows: list[Row] = []
        self.problems: list[Problem] = []

    def read(self, text: str, delimiter: str, skipped: int) -> None:
        """Take in every record; the first that can be read names the columns."""
        for found in records(text, delimiter):
            record = Record(found.line + skipped, found.cells, found.code)
            if not (self._pass_over(record) or self._take(record)):
                return
        if not self.columns:
            self._tell(0, Code.EMPTY_FILE)
        elif not self.rows and not self.problems:
            self._tell(0, Code.NO_ROWS)

    def _pass_over(self, record: Record) -> bool:
        """True for a blank line, as long as there are no more of them than there may be rows."""
        self.blank_lines += record.is_blank
        return record.is_blank and self.blank_lines <= self.limits.rows

    def _take(self, record: Record) -> bool:
        """Take in one record; False when there is no sense in going on."""
        if len(self.problems) >= self.limits.problems:
            self._tell(record.line, Code.TOO_MANY_PROBLEMS, limit=self.limits.problems)
            return False
        if record.code:
            self._tell(record.line, record.code)
            return bool(self.columns)
        if record.is_blank or len(self.rows) >= self.limits.rows:
            self._tell(record.line, Code.TOO_MANY_ROWS, limit=self.limits.rows)
            return False
        if not self.columns:
            return self._take_header(record)
        self._take_row(record)
        return True

    def _tell(self, line: int, code: Code, column: str = "", **values: object) -> None:
        self.problems.append(Problem(line, column, code, values))

    def _take_header(self, record: Record) -> bool:
        """Name the columns; False when there are so many that the rest is not worth reading."""
        names = [cell.strip() for cell in record.cells]
        if len(names) > self.limits.columns:
            self._tell(record.line, Code.TOO_MANY_COLUMNS, found=len(names), limit=self.limits.columns)
            return False
        for number, name in enumerate(names, start=1):
            if not name:
                self._tell(record.line, Code.NAMELESS_COLUMN, number=number)
            elif name in names[: number - 1]:
                self._tell(record.line, Code.SAME_COLUMN_NAME, name, number=number)
        self._check_cells(record.line, names, record.cells)
        self.columns = tuple(names)
        return True

    def _take_row(self, record: Record) -> None:
        wanted, found = len(self.columns), len(record.cells)
        if found != wanted:
            self._tell(record.line, Code.WRONG_NUMBER_OF_CELLS, found=found, wanted=wanted)
        elif self._check_cells(record.line, self.columns, record.cells):
            self.rows.append(Row(record.line, record.cells))

    def _check_cells(self, line: int, names: list[str] | tuple[str, ...], cells: tuple[str, ...]) -> bool:
        cells_by_name = zip(names, cells, strict=True)
        long = [(name, len(cell)) for name, cell in cells_by_name if len(cell) > self.limits.cell]
        for name, length in long:
            self._tell(line, Code.CELL_TOO_LONG, name[:100], length=length, limit=self.limits.cell)
        return not long
