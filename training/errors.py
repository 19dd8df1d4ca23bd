"""What a user can mend."""


class TrainingError(Exception):
    """Says what was wrong, where, and what to do; printed without a stack."""
