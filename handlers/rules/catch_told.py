"""The catch's cues in plain words, for people who read why a message was or was not taken for a request."""

from collections.abc import Mapping

from handlers.rules.catch_cues import Kind

KINDS: Mapping[Kind, str] = {
    Kind.AUX: "a question that begins with can or could",
    Kind.WHO: "it turns to somebody (you, someone, a team)",
    Kind.ASK: "it opens by asking",
    Kind.PLEASE: "it says please",
    Kind.NEED: "it states a need",
    Kind.THAT: "something has to happen",
    Kind.MUST: "something has to be done",
    Kind.STATE: "how something is to be",
    Kind.MISSING: "something is missing",
    Kind.HANDS: "somebody is wanted to pick it up",
    Kind.WORK: "a verb of work on a system",
    Kind.PLACING: "something is to be put somewhere",
    Kind.LIGHT: "a small verb (get, have, make)",
    Kind.THING: "a thing of marketing technology",
    Kind.DIGITAL: "a thing that exists on systems only",
    Kind.SENDING: "something is to be sent",
    Kind.SOFT: "a thing that marketing also makes itself",
    Kind.TOOL: "a product",
    Kind.PLACE: "a place such as the site or the shop",
    Kind.ELSEWHERE: "a place of other work (tickets, slides, calendars)",
    Kind.TALK: "talk or review, no work",
    Kind.BLOCK: "it is about the thing (its report, its numbers), not about work on it",
    Kind.NAME: "a name nobody knows, maybe of a product",
    Kind.DEV: "developers among themselves",
    Kind.PERSON: "it is about people (me, us), not about a thing",
    Kind.YOURS: "it is about the reader's own things",
    Kind.PEER: "it turns to colleagues who are not IT",
    Kind.NOT: "something is not to be done",
    Kind.WHEN: "a deadline",
    Kind.DOING: "something that is being done",
    Kind.FIRST: "the author's own plan",
    Kind.OTHER: "a word nobody knows",
    Kind.BUILT: "something that was or is to be done",
    Kind.DONE: "a report that something is done or failed",
    Kind.PRONOUN: "the thing is named elsewhere (it, this, that)",
    Kind.BROKEN: "something broke: an incident, not a wish",
    Kind.QUESTION: "a question about a fact",
    Kind.WITHDRAWN: "it is taken back, or a notice",
    Kind.ABOUT: "somebody else is the subject (they, customers)",
}
TURNS: Mapping[str, str] = {
    "wish": "a wish (it would be great)",
    "who": "it asks who does this",
    "how_long": "it asks how long this takes",
    "still": "something is still not done",
    "blocked": "the author cannot go on",
    "to_be": "something is to be done",
    "yours": "it is for the reader's side to do",
    "self": "the author does it",
    "planned": "it is planned already",
    "done": "it is done already, or a thank-you",
    "dropped": "it is dropped",
    "fact": "it asks for a fact",
    "vendor": "a vendor speaks",
    "to_it": "it turns to IT or hands the thing over",
    "who_does": "it asks who takes this on",
    "wrong_now": "something is old, wrong or missing now",
    "also": "the same again, or one more thing",
    "handed_in": "what the work needs is there",
    "plea": "a plea, or thanks in advance",
    "must_be": "how something has to be",
    "by_then": "a date it is wanted by",
    "is_done": "a report of what is done, or a thank-you",
    "what_if": "a thought, not a plan",
    "asks_fact": "a question about a fact or a name",
    "others_do": "the author or somebody outside IT does it",
    "notice": "a notice to all",
    "from_it": "IT asks marketing",
    "helps": "an offer of help",
    "wants_words": "words, pictures or opinions are wanted",
    "not_ours": "it is no matter of IT",
    "not_work": "it is about people, rooms or food",
}
VERBS: Mapping[str, str] = {
    "talk": "talk or review",
    "work": "work",
    "light": "a small verb",
    "none": "no verb",
}
COUNTED: Mapping[str, str] = {
    "named": "{} or more things of marketing technology",
    "words": "{} words or more",
    "phrased": "it is phrased as a request",
}
NOTHING_NAMED = "nothing in particular"
MARKS: Mapping[str, str] = {"?": "a question mark", "!": "an exclamation mark"}


def told(cue: str) -> str:
    """Return a cue in plain words: `=block`, `please>work`, `>work>thing`, `^talk`, `2+named`, `~wish`, or a word."""
    sign, rest = cue[:1], cue[1:]
    if cue in MARKS:
        return MARKS[cue]
    if sign == "=":
        return KINDS[Kind[rest.upper()]]
    if sign == "~":
        turn, _, beside = rest.partition("&")
        return f"{TURNS[turn]}, beside a thing of marketing technology" if beside else TURNS[turn]
    least, _, counted = cue.partition("+")
    if counted in COUNTED:
        return COUNTED[counted].format(least)
    if sign in (">", "^"):
        verb, _, noun = rest.partition(">")
        begins = "it begins with" if sign == "^" else "it asks for"
        return f"{begins} {VERBS[verb]}{f', about: {_noun(noun)}' if noun else ''}"
    mood, is_mood, verb = cue.partition(">")
    return f"{KINDS[Kind[mood.upper()]]}: {VERBS[verb]}" if is_mood else f"the word “{cue}”"


def _noun(noun: str) -> str:
    return NOTHING_NAMED if noun == "none" else KINDS[Kind[noun.upper()]]
