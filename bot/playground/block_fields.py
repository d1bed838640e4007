"""Small checkers of JSON values, put together like a schema; they use the words of Slack's validator."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import isfinite
from typing import Any

Check = Callable[[object, str], Iterator[str]]
"""Takes a value and its JSON pointer; yields its problems, none when Slack would take the value."""

Rule = Callable[[Mapping[str, Any], str], Iterator[str]]
"""Like a check, for an object whose fields are each in order; may rely on their types."""


def problem(words: str, at: str) -> str:
    """Return the problem as a line of Slack's `response_metadata.messages`."""
    return f"[ERROR] {words} [json-pointer:{at}]"


def string(most: int | None = None, *, least: int = 0, pattern: str | None = None) -> Check:
    """Check a string of `least` to `most` characters that matches the whole pattern."""
    form = None if pattern is None else re.compile(pattern)

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield problem("must provide a string", at)
            return
        if len(value) < least:
            yield problem(f"must be more than {least - 1} characters", at)
        if most is not None and len(value) > most:
            yield problem(f"must be less than {most + 1} characters", at)
        if form and not form.fullmatch(value):
            yield problem(f"input must match regex pattern: ^{form.pattern}$", at)

    return check


def url(most: int = 3000) -> Check:
    """Check an absolute URL of any scheme."""
    return string(most, least=1, pattern=r"[A-Za-z][A-Za-z0-9+.\-]*:\S+")


def boolean(value: object, at: str) -> Iterator[str]:
    """Check a boolean."""
    if not isinstance(value, bool):
        yield problem("must be a boolean", at)


def number(value: object, at: str) -> Iterator[str]:
    """Check a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not _is_finite(value):
        yield problem("must provide a number", at)


def _is_finite(value: float) -> bool:
    return isinstance(value, int) or isfinite(value)  # a huge int has no float


def positive(value: object, at: str) -> Iterator[str]:
    """Check a number greater than 0."""
    found = list(number(value, at))
    yield from found
    if not found and isinstance(value, int | float) and value <= 0:
        yield problem("must be greater than 0", at)


def integer(least: int, most: int | None = None) -> Check:
    """Check an integer of `least` to `most`."""

    def check(value: object, at: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            yield problem("must provide an integer", at)
        elif value < least:
            yield problem(f"must be greater than {least}", at)
        elif most is not None and value > most:
            yield problem(f"must be less than {most}", at)

    return check


def one_of(*values: str) -> Check:
    """Check a string out of a list of them."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield problem("must provide a string", at)
        elif value not in values:
            yield problem("must be a valid enum value", at)

    return check


def array(item: Check, *, least: int = 0, most: int | None = None) -> Check:
    """Check an array of `least` to `most` items, and each of the items."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield problem("must provide an array", at)
            return
        if len(value) < least:
            yield problem(f"must provide at least {least} items", at)
        if most is not None and len(value) > most:
            yield problem(f"no more than {most} items allowed", at)
        for index, entry in enumerate(value):
            yield from item(entry, f"{at}/{index}")

    return check


def nullable(check: Check) -> Check:
    """Check a value that may be null as well."""
    return lambda value, at: iter(()) if value is None else check(value, at)


def shape(
    required: Mapping[str, Check],
    optional: Mapping[str, Check] | None = None,
    *,
    rules: Sequence[Rule] = (),
) -> Check:
    """Check an object with these fields and no others; rules are asked only when each field is in order."""
    fields = {**required, **(optional or {})}

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield problem("must provide an object", at)
            return
        found = [problem(f"missing required field: {name}", at) for name in required if name not in value]
        found += [problem(f"invalid additional property: {name}", at) for name in value if name not in fields]
        for name, field in fields.items():
            if name in value:
                found += field(value[name], f"{at}/{name}")
        yield from found
        if not found:
            for rule in rules:
                yield from rule(value, at)

    return check


def variants(shapes: Mapping[str, Check]) -> Check:
    """Check an object by the shape that its `type` names; the shapes do not know the field `type` itself."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield problem("must provide an object", at)
        elif "type" not in value:
            yield problem("missing required field: type", at)
        elif not isinstance(value["type"], str):
            yield problem("must provide a string", f"{at}/type")
        elif value["type"] not in shapes:
            yield problem(f"unsupported type: {value['type']}", f"{at}/type")
        else:
            rest = {name: field for name, field in value.items() if name != "type"}
            yield from shapes[value["type"]](rest, at)

    return check


def either(*names: str, at_most_one: bool = True) -> Rule:
    """Rule that one of the fields is there, and unless told otherwise only one."""
    listed = " or ".join(f"`{name}`" for name in names)

    def rule(value: Mapping[str, Any], at: str) -> Iterator[str]:
        given = sum(name in value for name in names)
        if not given:
            yield problem(f"must define either {listed}", at)
        elif given > 1 and at_most_one:
            yield problem(f"must define only one of {listed}", at)

    return rule


def distinct(values: Sequence[str], words: str, at: str) -> Iterator[str]:
    """Yield a problem for each value that was there before; `{}` in the words stands for the value."""
    seen: set[str] = set()
    for value in values:
        if value in seen:
            yield problem(words.format(value), at)
        seen.add(value)
