"""The logs that the tests of the command line begin with."""

from tests.cli.conftest import bare, four, pcc, plain_environment, planted, templates

__all__ = ["bare", "four", "pcc", "plain_environment", "planted", "templates"]
