"""Takes in a picture: what it is is decided by its content, and where it was taken is forgotten."""

import hashlib
import io
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.signing import Signer
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from samskap.kernel.base.records import keep
from samskap.kernel.base.references import secret
from samskap.kernel.base.refusals import Invalid
from samskap.kernel.files.models import StoredFile

KINDS = {"JPEG": ("image/jpeg", "jpg"), "PNG": ("image/png", "png"), "WEBP": ("image/webp", "webp")}
LARGEST = 10 * 1024 * 1024
LONGEST_SIDE = 2000
MOST_PIXELS = 25_000_000
MOST_PIXELS_JPEG = 64_000_000
"""A JPEG can be read in a smaller size at once, and so costs less memory."""

UNREADABLE = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)


def store_image(upload: UploadedFile, alt: str = "", *, field: str = "photo") -> StoredFile:
    """Keeps a JPEG, PNG or WebP, turned the right way up and made anew without place, camera or other hidden facts."""
    if (upload.size or 0) > LARGEST:
        raise Invalid(_("The picture is larger than 10 MB. Choose a smaller one."), field=field)
    picture, kind = _opened(upload, field)
    media_type, ending = KINDS[kind]
    content = _made_anew(picture, kind, field)
    digest = hashlib.sha256(content).hexdigest()
    path = f"{digest[:2]}/{digest}.{ending}"
    _write(path, content)
    return StoredFile.objects.create(
        name=Path(upload.name or "").name[:200], media_type=media_type, size=len(content),
        sha256=digest, path=path, alt=alt,
    )  # fmt: skip


def place_on_disk(stored: StoredFile) -> Path:
    """Where the content lies."""
    return Path(settings.MEDIA_ROOT) / stored.path


def address(stored: StoredFile) -> str:
    """The address that the file is read from. It cannot be guessed, so giving it to a page is giving leave to read."""
    return reverse("files:show", args=[stored.pk, _signature(stored)])


def fits(stored: StoredFile, signature: str) -> bool:
    """Whether the signature is the one that the file's address has now."""
    return constant_time_compare(signature, _signature(stored))


def renew_address(stored: StoredFile) -> None:
    """Makes every address given out so far lead nowhere: what was public is so no longer."""
    keep(stored)


def _signature(stored: StoredFile) -> str:
    return Signer(salt="samskap.files").signature(f"{stored.pk}.{stored.revision}")


def _opened(upload: UploadedFile, field: str) -> tuple[Image.Image, str]:
    try:
        picture = Image.open(upload, formats=list(KINDS))
    except UNREADABLE as error:
        raise _not_a_picture(field) from error
    kind = str(picture.format)
    width, height = picture.size
    if width * height > (MOST_PIXELS_JPEG if kind == "JPEG" else MOST_PIXELS):
        raise Invalid(_("The picture has too many points to be read here. Choose a smaller one."), field=field)
    return picture, kind


def _made_anew(picture: Image.Image, kind: str, field: str) -> bytes:
    try:
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        mode = "RGBA" if kind != "JPEG" and upright.has_transparency_data else "RGB"
        # Copied point by point on to an empty picture, so that nothing hidden comes along.
        bare = Image.new(mode, upright.size)
        bare.paste(upright.convert(mode))
    except UNREADABLE as error:
        raise _not_a_picture(field) from error
    out = io.BytesIO()
    bare.save(out, kind, **({"optimize": True} if kind == "PNG" else {"quality": 82}))
    return out.getvalue()


def _not_a_picture(field: str) -> Invalid:
    return Invalid(_("The file is not a picture we can read. Use a JPEG, PNG or WebP picture."), field=field)


def _write(path: str, content: bytes) -> None:
    place = Path(settings.MEDIA_ROOT) / path
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    half = place.with_name(f"{place.name}.{secret()}.half")
    half.write_bytes(content)
    half.replace(place)
