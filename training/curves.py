"""Curves: one JSON object a line, appended as training goes."""

import json
from pathlib import Path


class Curve:
    """A file of records with a `step` each; cut back to the checkpoint on resuming."""

    def __init__(self, path: Path, last_step: int):
        self.path = path
        kept = [record for record in read_curve(path) if record["step"] <= last_step]
        path.write_text("".join(f"{json.dumps(record)}\n" for record in kept), encoding="utf-8")

    def add(self, record: dict) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(f"{json.dumps(record)}\n")


def read_curve(path: Path) -> list[dict]:
    """The records of a curve; a last line that a kill left half-written is passed over."""
    records = []
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        try:
            records.append(json.loads(line))
        except json.JSONDecodeError:
            break
    return records
