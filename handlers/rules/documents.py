"""Reading a document of an admin: values at their paths, names found, and every problem noted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from handlers.rules.names import Names, nearest

T = TypeVar("T")
Table = Mapping[str, Any]


@dataclass
class Reader:
    """Reads values at their paths and notes what is wrong; `keys` are those of each kind of table."""

    names: Names
    keys: Mapping[str, tuple[str, ...]]
    problems: list[str] = field(default_factory=list)

    def wrong(self, path: str, sentence: str) -> None:
        """Note what is wrong at a path."""
        self.problems.append(f"{path}: {sentence}" if path else sentence)

    def table(self, value: object, path: str, kind: str) -> Table:
        """Return a table; what is none, and keys that nobody knows, are noted."""
        if not isinstance(value, Mapping):
            self.wrong(path, f"This is a table; write [{kind}] and its keys under it.")
            return {}
        for key in value:
            if key not in self.keys[kind]:
                near = nearest(str(key), self.keys[kind])
                advice = f"did you mean {near}?" if near else f"known are {', '.join(self.keys[kind])}."
                self.wrong(f"{path}.{key}" if path else str(key), f"There is no such key; {advice}")
        return value

    def tables(self, value: object, path: str) -> list[tuple[str, Table]]:
        """Return the tables of a list, each with its path."""
        if not isinstance(value, list):
            self.wrong(path, "This is a list of tables; docs/company.toml shows one.")
            return []
        numbered = [(f"{path}[{n}]", item) for n, item in enumerate(value, start=1)]
        read = [(at, self.table(item, at, path)) for at, item in numbered]
        return [pair for pair, item in zip(read, value, strict=True) if isinstance(item, Mapping)]

    def text(self, value: object, path: str) -> str | None:
        """Return a text, or None."""
        if isinstance(value, str):
            return value.strip()
        self.wrong(path, 'This is a text; write it in quotes, or "" for none.')
        return None

    def texts(self, value: object, path: str) -> list[tuple[str, str]]:
        """Return the texts of a list, each with its path."""
        if not isinstance(value, list):
            self.wrong(path, "This is a list; write it in square brackets.")
            return []
        numbered = [(f"{path}[{n}]", item) for n, item in enumerate(value, start=1)]
        return [(at, text) for at, item in numbered if (text := self.text(item, at))]

    def parsed(self, table: Table, key: str, path: str, parse: Callable[[Any], T], before: T) -> T:
        """Return what a key says, or what was there before: when it is absent, and when it is wrong."""
        if key not in table:
            return before
        try:
            return parse(table[key])
        except ValueError as error:
            self.wrong(f"{path}.{key}", str(error))
        return before

    def person(self, value: object, path: str) -> str | None:
        """Return the id of a person, or None where none is named."""
        return self._named(value, path, self.names.person)

    def channel(self, value: object, path: str) -> str | None:
        """Return the id of a channel, or None where none is named."""
        return self._named(value, path, self.names.channel)

    def _named(self, value: object, path: str, find: Callable[[str], Any]) -> str | None:
        written = self.text(value, path)
        if not written:
            return None
        try:
            return str(find(written).id)
        except ValueError as error:
            self.wrong(path, str(error))
            return None

    def people(self, value: object, path: str) -> tuple[str, ...]:
        """Return the ids of some people, each once."""
        found = [self.person(text, at) for at, text in self.texts(value, path)]
        return tuple(dict.fromkeys(person for person in found if person))
