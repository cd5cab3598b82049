"""What every page needs besides itself: read once, named by what it holds, kept by browsers."""

import hashlib
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

FOLDER = Path(__file__).parent / "static"

KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}

FOREVER = "public, max-age=31536000, immutable"


class StaticFiles:
    """All files of the folder, in memory: a few hundred kilobytes."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Read the files there are."""
        paths = sorted(path for path in folder.rglob("*") if path.suffix in KINDS)
        self._files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
        named = (name.encode() + b"\0" + data for name, data in self._files.items())
        self.digest = hashlib.sha256(b"\0".join(named)).hexdigest()[:16]

    def url(self, name: str) -> str:
        """Return the address of a file; KeyError where there is none."""
        self._files[name]
        return f"/static/{self.digest}/{name}"

    async def serve(self, request: Request) -> Response:
        """Answer with a file; an old page asks for it by an old digest, and gets today's."""
        name = request.path_params["name"]
        data = self._files.get(name)
        if data is None:
            raise HTTPException(404)
        fresh = request.path_params["digest"] == self.digest
        headers = {"Cache-Control": FOREVER if fresh else "no-cache"}
        return Response(data, headers=headers, media_type=KINDS[Path(name).suffix])
