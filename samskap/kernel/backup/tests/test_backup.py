"""What was backed up comes back as it was, on either database; what is wrong changes nothing."""

import json
import tarfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from samskap.kernel.backup import archive
from samskap.kernel.jobs.models import WorkerBeat
from samskap.kernel.journal.models import Entry

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "var" / "files"
    settings.MEDIA_ROOT.mkdir(parents=True)
    return settings.MEDIA_ROOT


@pytest.fixture
def site(media):
    """A site with one row in an ordinary table, one in the journal, and one attachment."""
    now = timezone.now()
    WorkerBeat.objects.create(worker_id="Åse på Øya", started_at=now, seen_at=now)
    Entry.objects.create(hat="system", action="suggestion.sort", subject_kind="suggestion", subject_id=1)
    (media / "2026").mkdir()
    (media / "2026" / "kart.png").write_bytes(b"\x89PNG")
    return media


@pytest.fixture
def backup(site, tmp_path):
    file = tmp_path / "copy.tar"
    call_command("backup", file, verbosity=0)
    return file


def names():
    return list(WorkerBeat.objects.values_list("pk", flat=True))


def test_database_and_attachments_come_back_as_they_were(site, backup):
    WorkerBeat.objects.all().delete()
    WorkerBeat.objects.create(worker_id="later", started_at=timezone.now(), seen_at=timezone.now())
    (site / "2026" / "kart.png").unlink()
    (site / "later.png").write_bytes(b"x")
    call_command("restore", backup, "--replace")
    assert names() == ["Åse på Øya"]
    assert [path.name for path in archive.files_under(site)] == ["kart.png"]
    assert (site / "2026" / "kart.png").read_bytes() == b"\x89PNG"


def test_the_journal_is_as_closed_after_a_restore_as_before(backup):
    call_command("restore", backup, "--replace")
    with pytest.raises(Exception, match="append-only"):
        Entry.objects.update(reason="rewritten")


def test_the_file_is_for_its_owner_only_and_says_what_it_holds(backup):
    assert backup.stat().st_mode & 0o077 == 0
    with tarfile.open(backup) as packed:
        manifest = json.load(packed.extractfile("manifest.json"))
    assert set(manifest["parts"]) == {"database", "files/2026/kart.png"}
    assert "journal.0001_initial" in manifest["migrations"]


def test_a_site_with_data_is_not_written_over_unasked(backup):
    WorkerBeat.objects.update(worker_id="newer")
    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", backup)
    assert names() == ["newer"]


def test_an_old_back_up_is_not_written_over(backup):
    before = backup.read_bytes()
    with pytest.raises(CommandError, match="already there"):
        call_command("backup", backup)
    assert backup.read_bytes() == before


def repacked(backup: Path, folder: Path, change) -> Path:
    """The same archive after something happened to it on its way."""
    with tarfile.open(backup) as packed:
        archive.lay_out(packed, folder)
    change(folder)
    again = folder.with_suffix(".tar")
    with tarfile.open(again, "w") as packed:
        packed.add(folder, arcname=".")
    return again


def change_manifest(**what):
    def change(folder):
        manifest = json.loads((folder / "manifest.json").read_text())
        (folder / "manifest.json").write_text(json.dumps(manifest | what))

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda folder: (folder / "files/2026/kart.png").write_bytes(b"other"), "damaged"),
        (lambda folder: (folder / "files/2026/kart.png").unlink(), "damaged"),
        (lambda folder: (folder / "files/extra").write_bytes(b"x"), "damaged"),
        (lambda folder: (folder / "manifest.json").write_text("{"), "damaged"),
        (lambda folder: (folder / "manifest.json").unlink(), "no manifest"),
        (change_manifest(engine="oracle"), "oracle"),
        (change_manifest(migrations=["suggestions.9999_from_the_future"]), "newer version"),
        (change_manifest(form=2), "form 2"),
    ],
)
def test_a_back_up_that_is_not_whole_or_does_not_fit_changes_nothing(backup, site, tmp_path, change, words):
    WorkerBeat.objects.update(worker_id="newer")
    wrong = repacked(backup, tmp_path / "wrong", change)
    with pytest.raises(CommandError, match=words):
        call_command("restore", wrong, "--replace")
    assert names() == ["newer"]
    assert (site / "2026" / "kart.png").exists()


def test_an_archive_that_would_write_outside_its_folder_is_refused(site, tmp_path):
    (tmp_path / "x").write_text("x")
    with tarfile.open(tmp_path / "sly.tar", "w") as packed:
        packed.add(tmp_path / "x", arcname="../../sly")
    with pytest.raises(CommandError, match="outside"):
        call_command("restore", tmp_path / "sly.tar", "--replace")


def test_something_that_is_no_back_up_is_refused(site, tmp_path):
    wrong = tmp_path / "letter.tar"
    wrong.write_text("Kjære kommune")
    with pytest.raises(CommandError, match="not a back-up"):
        call_command("restore", wrong, "--replace")
    with pytest.raises(CommandError, match="not there"):
        call_command("restore", tmp_path / "nowhere.tar", "--replace")
