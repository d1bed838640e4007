from alembic.config import Config
from alembic.script import ScriptDirectory

from storage.migrate import STEPS, known_steps, newest_step


def the_steps_as_alembic_reads_them() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    return ScriptDirectory.from_config(config)


def test_the_names_of_the_files_tell_every_step() -> None:
    steps = {step.revision for step in the_steps_as_alembic_reads_them().walk_revisions()}

    assert known_steps() == steps


def test_the_greatest_name_is_the_newest_step() -> None:
    head = the_steps_as_alembic_reads_them().get_current_head()

    assert newest_step() == head
