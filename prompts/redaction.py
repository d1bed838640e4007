"""What never leaves for the model: addresses, telephone numbers and secrets in people's text."""

import re

_LINKED = re.compile(r"<(mailto|tel):[^<>]{1,500}>")
_SECRETS = re.compile(
    r"\bxox[a-z](?:\.xox[a-z])?-[\w-]+|\bxapp-[\w-]+|\bsk[-_][\w-]{8,}|\b(?:gh[a-z]_|github_pat_|glpat-)\w{10,}"
    r"|\bAKIA[0-9A-Z]{12,}|\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?|\b(?:bearer|basic)\s+[\w.~+/=-]{8,}"
    r"|-----BEGIN [A-Z ]+-----.*?(?:-----END [A-Z ]+-----|\Z)|(?<=://)[^\s/@<>]{1,200}:[^\s/@<>]{1,200}(?=@)"
    r"|https://hooks\.slack\.com/\S+",
    re.IGNORECASE | re.DOTALL,
)
_NAMED_SECRET = re.compile(
    r"\b(\w{0,30}(?:password|passwort|passwd|secret|token|api[_-]?key|mot de passe|contraseña))(\s*[:=]\s*)[^\s&<>]{3,}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+%'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_PHONE = re.compile(
    r"(?<![\w.,€$£])(?:"
    r"(?:\+|00)[1-9]\d{0,2}(?:[\s./()-]{0,3}\d){6,14}"  # +49 30 1234567
    r"|\(0?\d{2,5}\)[\s/-]?\d(?:[\s-]?\d){4,9}"  # (030) 1234567
    r"|0[1-9]\d{1,4}\s?[\s/-]\s?\d(?:[\s-]?\d){4,9}|0[1-9]\d{8,10}"  # 0171/1234567
    r"|0[1-9](?:[\s.-]\d\d){4}"  # 06 12 34 56 78
    r"|\d{3}[\s.-]\d{3}[\s.-]\d{4}"  # 555-123-4567
    r")(?![\w%])"
)


def redacted(text: str) -> str:
    """Return the text with e-mail addresses, telephone numbers and secrets replaced by what they were."""
    text = _LINKED.sub(lambda link: "[e-mail]" if link[1] == "mailto" else "[phone]", text)
    text = _NAMED_SECRET.sub(r"\1\2[secret]", _SECRETS.sub("[secret]", text))
    return _PHONE.sub("[phone]", _ADDRESS.sub("[e-mail]", text))
