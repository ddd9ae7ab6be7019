"""Pictures for tests."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def picture(name: str = "bilde.jpg", kind: str = "JPEG", size: tuple = (60, 40), **more) -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", size, "#1d5fa8").save(out, kind, **more)
    return SimpleUploadedFile(name, out.getvalue())
