"""One message a second in each conversation of each team: what one company says holds up no other."""

from handlers.jobs.deliveries import Pace


def test_two_teams_whose_channels_have_the_same_id_do_not_wait_for_each_other() -> None:
    pace = Pace(1.0)

    pace.take("T1", "C1", 60.0)

    assert pace.left("T1", "C1") > 0
    assert (pace.left("T2", "C1"), pace.left("T1", "C2")) == (0.0, 0.0)
