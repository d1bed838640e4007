"""What a request says it is to achieve: the goal, the loss or the rate that stands behind it."""

import re

from handlers.rules import outcome_cues as cues
from handlers.rules.measures import measures

_GOAL = re.compile(
    r"\b(?:want to get|wollen auf|wollen unter|we want (?:that|it|this) (?:at|to|below|above|under)|goals?|target|targets|kpis?"
    r"|objective|aim|aims|aiming|hypothesis|success|expect|measured|benchmark|break even"
    r"|business reason|business case|outcome|so that|lift|raise[sd]?|in order to|would let"
    r"|should (?:lift|bring|cut|raise|reduce|increase|get)|"
    r"ziel|ziele|zielwert|gemessen|erwarten|hypothese|damit|erfolg|objectif|but est|mesure|cible"
    r"|afin|hypothese|la meta|nuestra meta|meta es|objetivo|medido|para que|esperamos)\b"
)
_LOSS = re.compile(
    r"\b(?:zahlen|we pay|paying|lose|losing|loses|lost|costs?|costing|overpay|waste|wasting|short of|abandon\w*|dropped"
    r"|give up|quit|exit|drop off|drop out|shrinks?|miss|missing|bounce|worth|per month|a month"
    r"|per week|a week|a year|leave|churn|verlieren|verloren|kostet|kosten|springen ab|brechen ab"
    r"|entgehen|perdons|perd|coute|cout|manque|abandonnent|perdemos|cuesta|abandonan|se van)\b"
)
_TO_GO = re.compile(
    r"\b(?:instead of|up from|from \S+ to|down to|vs|versus|statt|von \S+ auf|au lieu de|de \S+ a"
    r"|del? \S+ al?|we want [\d,.]+|last year|last one|today|currently|now)\b"
)


def reasons(folded: str) -> tuple[str, ...]:
    """Return why the folded text counts as having an outcome: a measure together with a goal or a loss."""
    found = measures(folded)
    goal, loss, course = _GOAL.search(folded), _LOSS.search(folded), _TO_GO.search(folded)
    outcome = cues.OUTCOME_NOUN.search(folded) or cues.CHANGE_VERB.search(folded)
    if found and (goal or (loss and outcome) or (course and outcome)):
        cue = goal or loss or course
        return (f"for: {found[0].text}", f"because: {cue.group()}" if cue else "")
    return ()
