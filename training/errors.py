"""What a user can mend."""

import sys
from collections.abc import Callable


class TrainingError(Exception):
    """Says what was wrong, where, and what to do; printed without a stack."""


def run_command(main: Callable[[], None], interrupted: str = "stopped") -> None:
    """Runs a command; what a person can mend ends it with its message alone, Ctrl-C with how to go on."""
    try:
        main()
    except TrainingError as error:
        sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.exit(interrupted)
