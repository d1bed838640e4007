"""A strict Slack in one process, with a web page: the demo, and the stand-in every test speaks to."""
