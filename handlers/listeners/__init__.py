"""Listeners: what Slack told us."""
