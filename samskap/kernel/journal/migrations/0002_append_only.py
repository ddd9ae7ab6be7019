"""The database itself refuses to change or delete what stands in the journal."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER journal_no_{verb} BEFORE {VERB} ON journal_entry
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
POSTGRESQL = (
    """
CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$
""",
    """
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal_entry
FOR EACH ROW EXECUTE FUNCTION journal_refuse()
""",
)


def forbid(apps, editor):
    if editor.connection.vendor == "postgresql":
        for statement in POSTGRESQL:
            editor.execute(statement)
    else:
        for verb in ("update", "delete"):
            editor.execute(SQLITE.format(verb=verb, VERB=verb.upper()))


def allow(apps, editor):
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP TRIGGER journal_append_only ON journal_entry")
        editor.execute("DROP FUNCTION journal_refuse()")
    else:
        for verb in ("update", "delete"):
            editor.execute(f"DROP TRIGGER journal_no_{verb}")


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]
    operations = [migrations.RunPython(forbid, allow)]
