"""The address a file is uploaded to."""

from aiohttp import web

from bot.playground.faults import Faults
from bot.playground.slack import Slack


class Uploads:
    """Takes a file's bytes, as the body or as a form's file."""

    def __init__(self, slack: Slack, faults: Faults) -> None:
        self._slack, self._faults = slack, faults

    async def serve(self, request: web.Request) -> web.Response:
        """Keep the bytes for the file whose address this is."""
        file = self._slack.workspace.files.get(request.match_info["id"])
        if file is None or file.content is not None:
            return web.Response(status=404, text="no such upload")
        data = await _data(request)
        fault = self._faults.take("upload", {"file": file.id})
        if fault and fault.kind == "status":
            return web.Response(status=int(fault.value))
        file.content, file.size = data, len(data)
        return web.Response(text=f"OK - {len(data)}")


async def _data(request: web.Request) -> bytes:
    if request.content_type != "multipart/form-data":
        return await request.read()
    for value in (await request.post()).values():
        if isinstance(value, web.FileField):
            return value.file.read()
    return b""
