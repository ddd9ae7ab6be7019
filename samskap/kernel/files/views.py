"""Gives a stored file to those who have been given its address."""

from django.http import FileResponse
from django.views.decorators.http import require_safe

from samskap.kernel.access.guard import Asking, open_page
from samskap.kernel.base.refusals import OutsideReach
from samskap.kernel.files import store
from samskap.kernel.files.models import StoredFile


@open_page
@require_safe
def show(request: Asking, file_id: int, signature: str) -> FileResponse:
    """Only pages that may show the file give out its address; any other is as if the file were not there."""
    stored = StoredFile.objects.filter(pk=file_id).first()
    if stored is None or not store.fits(stored, signature):
        raise OutsideReach
    place = store.place_on_disk(stored)
    if not place.is_file():
        raise OutsideReach
    response = FileResponse(
        place.open("rb"), content_type=stored.media_type, filename=f"bilde-{stored.pk}{place.suffix}"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, max-age=3600"
    return response
