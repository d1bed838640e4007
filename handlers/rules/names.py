"""Names as people write them: @arun, #martech, an address or an id, found among those Slack knows."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True)
class Named:
    """A person or channel of the workspace; `unfit` says why it cannot be chosen, to be read after "is".

    `names` are all it answers to, its unique one first.
    """

    id: str
    names: tuple[str, ...]
    unfit: str = ""
    joined: bool = True


@dataclass(frozen=True)
class Names:
    """Everybody and every channel that can be named; before Slack is asked, every name is taken as it is written."""

    people: tuple[Named, ...] = ()
    channels: tuple[Named, ...] = ()
    asked: bool = True

    def called(self, some_id: str) -> str:
        """Return how one writes a person or a channel; the id where nobody knows it."""
        for sign, kind in (("@", self.people), ("#", self.channels)):
            for one in kind:
                if one.id == some_id:
                    return f"{sign}{one.names[0]}"
        return some_id

    def person(self, written: str) -> Named:
        """Return the person who was written; ValueError says what is wrong with it."""
        if not self.asked:
            return Named(written, (_plain(written, "@"),))
        found = _found(self.people, written, "@")
        if len(found) > 1:
            handles = " or ".join(f"@{one.names[0]}" for one in found[:3])
            raise ValueError(f'Several people are called "{written}": write {handles}.')
        if not found:
            raise ValueError(f'Nobody here is called "{written}"{_near(self.people, written, "@") or "."}')
        if found[0].unfit:
            raise ValueError(
                f"{_shown(written, '@')} is {found[0].unfit}: name a full member of this company."
            )
        return found[0]

    def channel(self, written: str) -> Named:
        """Return the channel that was written; ValueError says what is wrong with it."""
        if not self.asked:
            return Named(written, (_plain(written, "#"),))
        found = _found(self.channels, written, "#")
        if not found:
            near = (
                _near(self.channels, written, "#")
                or "; where it is private, write /invite @Stile in it first."
            )
            raise ValueError(f"Stile sees no channel {_shown(written, '#')}{near}")
        if found[0].unfit:
            raise ValueError(
                f"{_shown(written, '#')} is {found[0].unfit}: name one of your own that is in use."
            )
        return found[0]


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like the written one, if any is."""
    return next(iter(get_close_matches(written, list(known), n=1, cutoff=0.6)), None)


def _found(known: tuple[Named, ...], written: str, sign: str) -> list[Named]:
    if by_id := [one for one in known if one.id == written.strip()]:
        return by_id
    name = _plain(written, sign)
    return [one for one in known if one.names[0] == name] or [one for one in known if name in one.names]


def _near(known: tuple[Named, ...], written: str, sign: str) -> str:
    near = nearest(_plain(written, sign), [one.names[0] for one in known])
    return f"; did you mean {sign}{near}?" if near else ""


def _plain(written: str, sign: str) -> str:
    return written.strip().lstrip(sign).lower()


def _shown(written: str, sign: str) -> str:
    return written if written.startswith(sign) else f"{sign}{written}"
