"""Views: what a person reads, as pure functions from records to Block Kit."""
