"""An answer as a model writes it, and the form as a model is shown it."""

import json
import re
from itertools import islice
from typing import Any

from pydantic import BaseModel

from prompts.words import NoAnswerError, Reason

_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL | re.IGNORECASE)
_LEFT_OUT = frozenset({"title", "default", "description", "maxLength", "minLength"})
_TRIES = 10
"""Opening braces at which an object is looked for."""


def read_answer(text: str) -> dict[str, Any]:
    """Return the first JSON object in what the model wrote, without fences, thoughts and chatter around it."""
    text = _THOUGHT.sub("", text)
    decoder = json.JSONDecoder(parse_constant=_refuse)
    for brace in islice(re.finditer(r"\{", text), _TRIES):
        try:
            found, _ = decoder.raw_decode(text, brace.start())
        except (ValueError, RecursionError):
            continue
        if isinstance(found, dict):
            return found
    raise NoAnswerError(Reason.ODD)


def _refuse(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def schema(form: type[BaseModel]) -> dict[str, Any]:
    """Return the form's JSON schema as strict servers want it: every field required, no other allowed."""
    strict = _strict(form.model_json_schema())
    return strict if isinstance(strict, dict) else {}


def _strict(part: Any) -> Any:
    if isinstance(part, list):
        return [_strict(item) for item in part]
    if not isinstance(part, dict):
        return part
    kept = {
        name: {key: _strict(value) for key, value in inner.items()}
        if name in ("properties", "$defs")
        else _strict(inner)
        for name, inner in part.items()
        if name not in _LEFT_OUT
    }
    if "properties" in kept:
        kept |= {"required": list(kept["properties"]), "additionalProperties": False}
    return kept


def shape(form: type[BaseModel]) -> str:
    """Return the one line that tells a model what to write where no schema can be sent."""
    whole = form.model_json_schema()
    example = _example(whole, whole.get("$defs", {}))
    return f"Answer with one JSON object like this: {json.dumps(example)}"


def _example(part: dict[str, Any], known: dict[str, Any]) -> Any:
    if "$ref" in part:
        return _example(known[part["$ref"].rpartition("/")[2]], known)
    if "enum" in part:
        return " | ".join(part["enum"])
    if "properties" in part:
        return {name: _example(inner, known) for name, inner in part["properties"].items()}
    if part.get("type") == "array":
        return [_example(part["items"], known)]
    return ""
