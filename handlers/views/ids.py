"""Every id that Slack sends back to us, once."""

# Commands
HANDOFF_COMMAND = "/handoff"

# Shortcuts
NEW_HANDOFF = "handoff.new"
FROM_MESSAGE = "handoff.from_message"

# Forms (callback ids)
LOADING = "form.loading"
NOTE = "form.note"
DOORS_FORM = "doors.form"
WORK_FORM = "work.form"
IDEA_FORM = "idea.form"
WAIT_FORM = "wait.form"
ASK_FORM = "ask.form"
ANSWER_FORM = "answer.form"
REROUTE_FORM = "reroute.form"
DECLINE_FORM = "decline.form"
HAPPENED_FORM = "happened.form"
MISSED_FORM = "missed.form"
WRITE_FORM = "write.form"

# In the forms
FIELD = "form.field"
FORM_BACK = "form.back"
FORM_ADD_KPI = "form.add_kpi"
FORM_REMOVE_KPI = "form.remove_kpi"
FORM_SUGGEST = "form.suggest"
FORM_CANNOT_WAIT = "form.cannot_wait"
FORM_FRESH = "form.fresh"
DOOR_WORK = "door.work"
DOOR_IDEA = "door.idea"

# On handoffs
HANDOFF_OPEN = "handoff.open"
HANDOFF_SHOW = "handoff.show"
HANDOFF_TAKE = "handoff.take"
HANDOFF_ASK = "handoff.ask"
HANDOFF_ANSWER = "handoff.answer"
HANDOFF_REROUTE = "handoff.reroute"
HANDOFF_DECLINE = "handoff.decline"
HANDOFF_WITHDRAW = "handoff.withdraw"
HANDOFF_REOPEN = "handoff.reopen"
HANDOFF_ASK_FOR_WORK = "handoff.ask_for_work"

# On check-ins
CHECK_IN_PICK = "check_in.pick"
CHECK_IN_OTHER = "check_in.other"
CHECK_IN_WRITE = "check_in.write"
CHECK_IN_HAPPENED = "check_in.happened"
CHECK_IN_MOVED = "check_in.moved"
CHECK_IN_MISSED = "check_in.missed"

# On offers to turn a message into a handoff
CATCH_IDEA = "catch.idea"
CATCH_WORK = "catch.work"
CATCH_NO_REQUEST = "catch.no_request"
CATCH_NOT_NOW = "catch.not_now"
DIRECT_IDEA = "direct.idea"
DIRECT_WORK = "direct.work"

# On look-alikes
LOOK_ALIKE_SAME = "look_alike.same"
LOOK_ALIKE_RELATED = "look_alike.related"
LOOK_ALIKE_DIFFERENT = "look_alike.different"
LOOK_ALIKE_LET_IN = "look_alike.let_in"
LOOK_ALIKE_NOT_NOW = "look_alike.not_now"


# On reminders
NUDGE_SNOOZE = "nudge.snooze"
NUDGE_NOT_MINE = "nudge.not_mine"
NUDGE_STOP = "nudge.stop"
NUDGE_DONE = "nudge.done"

# On preferences
PREFS_OPEN = "prefs.open"
PREFS_FORM = "prefs.form"

# On stages
STAGE_MOVE_ON = "stage.move_on"
STAGE_WAIVE = "stage.waive"
STAGE_SIGNED = "stage.signed"
STAGE_ACKNOWLEDGE = "stage.acknowledge"
STAGE_OVERRIDE = "stage.override"
STAGE_INVITE = "stage.invite"
MOVE_FORM = "move.form"
WAIVE_FORM = "waive.form"
OVERRIDE_FORM = "override.form"
INVITE_FORM = "invite.form"

# On handoffs of somebody who left
LEAVER_TAKE_OVER = "leaver.take_over"
TAKE_OVER_FORM = "take_over.form"

# On pilots
PILOT_START = "pilot.start"
PILOT_CHANGE = "pilot.change"
PILOT_END = "pilot.end"
PILOT_KEEP = "pilot.keep"
PILOT_STOP = "pilot.stop"
PILOT_RESUME = "pilot.resume"
PILOT_FORM = "pilot.form"
PILOT_DECIDE_FORM = "pilot_decide.form"

# On KPIs, lanes, verdicts and pilots
KPIS_OPEN = "kpis.open"
IDEA_CLOSE = "idea.close"
SPONSOR_NAME = "sponsor.name"
SPONSOR_FORM = "sponsor.form"
KPIS_BASELINE = "kpis.baseline"
KPIS_SUGGEST = "kpis.suggest"
KPIS_EDIT = "kpis.edit"
KPIS_OWNERS = "kpis.owners"
KPIS_ADD = "kpis.add"
KPIS_REMOVE = "kpis.remove"
KPIS_SIGN_MARKETING = "kpis.sign_marketing"
KPIS_SIGN_IT = "kpis.sign_it"
KPIS_DISSENT = "kpis.dissent"
KPI_FORM = "kpi.form"
KPI_OWNERS_FORM = "kpi_owners.form"
KPI_REMOVE_FORM = "kpi_remove.form"
DISSENT_FORM = "dissent.form"
BASELINE_FORM = "baseline.form"
LANE_OPEN = "lane.open"
LANE_LIST = "lane.list"
LANE_PROPOSE = "lane.propose"
LANE_SIGN = "lane.sign"
LANE_DISSENT = "lane.dissent"
LANE_CLAIM = "lane.claim"
LANE_CLAIM_BACK = "lane.claim_back"
LANE_ADD = "lane.add"
LANE_EDIT = "lane.edit"
LANE_REMOVE = "lane.remove"
LANE_OVERRIDE = "lane.override"
LANE_PAGE = "lane.page"
LANE_FORM = "lane.form"
LANE_WORDS_FORM = "lane.words_form"
LANE_DISSENT_FORM = "lane.dissent_form"
LANE_CLAIM_FORM = "lane.claim_form"
LANE_ITEM_FORM = "lane.item_form"
LANE_OVERRIDE_FORM = "lane.override_form"
VERDICT_OPEN = "verdict.open"
VERDICT_LATER = "verdict.later"
VERDICT_AGREE = "verdict.agree"
VERDICT_KEEP = "verdict.keep"
VERDICT_FORM = "verdict.form"
ROAD_START = "road.start"
ROAD_LAUNCH = "road.launch"
ROAD_CLOSE = "road.close"
ROAD_CLOSE_FORM = "road.close_form"

# Settings
SETTINGS_OPEN = "settings.open"
SETTINGS_CHANGE = "settings.change"
SETTINGS_ARCHITECTS = "settings.architects"
SETTINGS_ARCHITECT = "settings.architect"
SETTINGS_REMOVE = "settings.remove"
SETTINGS_WATCH = "settings.watch"
SETTINGS_FORM = "settings.form"
SETTINGS_OVERVIEW = "settings.overview"


def numbered(action_id: str, number: int) -> str:
    """Return the id of one of several alike buttons; the listener finds them all by the part before the dot."""
    return f"{action_id}.{number}"
