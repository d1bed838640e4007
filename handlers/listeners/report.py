"""A lead or an admin asks for the report."""

from handlers.listeners.heard import Heard
from handlers.use_cases.report import look_at_report
from handlers.views.report import report_message


async def heard_report(heard: Heard, _words: str) -> None:
    """Answer `/handoff report`."""
    said = report_message(await heard.run(look_at_report))
    await heard.ack(response_type="ephemeral", text=said.text, blocks=said.blocks)
