"""What an app may use for a short while after a person acted: trigger ids and response addresses."""

from dataclasses import dataclass
from time import monotonic

from bot.playground.shapes import SlackError
from bot.playground.workspace import Workspace

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 30 * 60.0
RESPONSE_USES = 5


@dataclass
class Trigger:
    """One act of a person, good for one view within 3 seconds; `modal` says it came from a modal."""

    user: str
    app_id: str
    born: float
    modal: bool = False
    used: bool = False


@dataclass
class ResponseAddress:
    """Where an app answers an act; `source` is the message that was acted on, None for a command."""

    app_id: str
    user: str
    room: str
    born: float
    source: str | None = None
    ephemeral: bool = False
    thread_ts: str | None = None
    uses: int = 0

    def take(self) -> str | None:
        """Count a use, and return Slack's word where the address is spent."""
        if monotonic() - self.born > RESPONSE_SECONDS:
            return "expired_url"
        if self.uses >= RESPONSE_USES:
            return "used_url"
        self.uses += 1
        return None


class Passes:
    """All trigger ids and response addresses given out; their ages run on the real clock."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._triggers: dict[str, Trigger] = {}
        self._addresses: dict[str, ResponseAddress] = {}
        self.base_url = ""

    def age(self, seconds: float) -> None:
        """Let everything given out so far be older by so many seconds."""
        for trigger in self._triggers.values():
            trigger.born -= seconds
        for address in self._addresses.values():
            address.born -= seconds

    def trigger(self, user: str, app_id: str, *, modal: bool = False) -> str:
        """Give out a trigger id."""
        number = 1_000_000_000_000 + self._workspace.serial("trigger")
        name = f"{number}.{number * 7}.{self._workspace.made_word('trigger word', 32)}"
        self._triggers[name] = Trigger(user, app_id, monotonic(), modal)
        return name

    def exchange(self, trigger_id: str, app_id: str) -> Trigger:
        """Use up a trigger id, or raise SlackError with the reason why it does not count."""
        trigger = self._triggers.get(trigger_id)
        if trigger is None or trigger.app_id != app_id:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if monotonic() - trigger.born > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger

    def address(self, app_id: str, user: str, room: str, **about: object) -> str:
        """Give out a response address and return its URL."""
        word = self._workspace.made_word("response address", 24)
        self._addresses[word] = ResponseAddress(app_id, user, room, monotonic(), **about)  # type: ignore[arg-type]
        return f"{self.base_url}/hooks/{self._workspace.team_id}/{word}"

    def find_address(self, word: str) -> ResponseAddress | None:
        """Return what an address stands for."""
        return self._addresses.get(word)
