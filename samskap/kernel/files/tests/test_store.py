"""What is taken in as a picture, what is left out of it, and who can read it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from samskap.kernel.base.refusals import Invalid
from samskap.kernel.files import store
from samskap.kernel.files.tests.pictures import picture

pytestmark = pytest.mark.django_db

ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def _with_hidden_facts() -> Image.Exif:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[MAKER] = "Kameraet"
    exif[GPS] = {1: "N", 2: (59.0, 54.0, 40.0)}
    return exif


@pytest.mark.parametrize(("kind", "media_type"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")])
def test_jpeg_png_and_webp_are_kept_as_what_they_are(kind, media_type):
    stored = store.store_image(picture(kind=kind), "Et hull i veien")
    kept = Image.open(store.place_on_disk(stored))
    assert (kept.format, stored.media_type, stored.alt) == (kind, media_type, "Et hull i veien")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_where_and_with_what_it_was_taken_is_forgotten_and_it_stands_upright(kind):
    stored = store.store_image(picture(kind=kind, exif=_with_hidden_facts()))
    kept = Image.open(store.place_on_disk(stored))
    assert dict(kept.getexif()) == {}
    assert kept.size == (40, 60)
    assert b"Kameraet" not in store.place_on_disk(stored).read_bytes()


def test_a_comment_in_the_file_is_forgotten():
    stored = store.store_image(picture(comment=b"hemmelig"))
    assert b"hemmelig" not in store.place_on_disk(stored).read_bytes()


@pytest.mark.parametrize(
    "content",
    [b"MZ\x90\x00" + b"\0" * 200, b"", b"<svg onload='alert(1)'/>", b"GIF89a" + b"\0", b"\xff\xd8\xff\xe0 cut off"],
)
def test_what_is_not_a_picture_is_refused_whatever_its_name_says(content, tmp_path):
    with pytest.raises(Invalid) as refused:
        store.store_image(SimpleUploadedFile("ferie.jpg", content, content_type="image/jpeg"))
    assert refused.value.field == "photo"
    assert list(tmp_path.rglob("*.*")) == []


def test_a_picture_larger_than_ten_megabytes_is_refused():
    with pytest.raises(Invalid, match="10 MB"):
        store.store_image(SimpleUploadedFile("stor.jpg", b"\0" * (store.LARGEST + 1)))


def test_a_small_file_that_unfolds_to_a_huge_picture_is_refused():
    with pytest.raises(Invalid, match="too many points"):
        store.store_image(picture(kind="PNG", size=(5100, 5000)))


def test_a_large_picture_is_made_smaller():
    stored = store.store_image(picture(size=(4000, 1000)))
    assert Image.open(store.place_on_disk(stored)).size == (2000, 500)


def test_the_address_gives_the_picture_and_nothing_to_be_run(client):
    stored = store.store_image(picture())
    response = client.get(store.address(stored))
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/jpeg"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"] == f'inline; filename="bilde-{stored.pk}.jpg"'


def test_an_address_that_is_guessed_or_no_longer_holds_leads_nowhere(client):
    stored = store.store_image(picture())
    given = store.address(stored)
    assert client.get(f"/filer/{stored.pk}/{stored.sha256}/").status_code == 404
    store.renew_address(stored)
    assert client.get(given).status_code == 404
    assert client.get(store.address(stored)).status_code == 200
