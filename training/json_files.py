"""JSON files that are whole or not there."""

import json
from pathlib import Path


def write_json(path: Path, value: object) -> None:
    """Writes beside, then renames."""
    part = path.with_suffix(".part")
    part.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(path)
