"""The marker of the tests against a real model."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker, so that a strict run knows it."""
    config.addinivalue_line("markers", "model: needs a real model server (make test-model)")
