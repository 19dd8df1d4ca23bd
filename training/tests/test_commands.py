"""Every module can be loaded, and every command says what it takes."""

import importlib
import subprocess
import sys

import pytest

from training.paths import PROJECT

MODULES = sorted(path.stem for path in (PROJECT / "training").glob("*.py") if path.stem != "__init__")
COMMANDS = [name for name in MODULES if "\n    run_command(main" in (PROJECT / "training" / f"{name}.py").read_text()]


@pytest.mark.parametrize("name", MODULES)
def test_loads(name: str) -> None:
    importlib.import_module(f"training.{name}")


@pytest.mark.parametrize("name", COMMANDS)
def test_says_what_it_takes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        importlib.import_module(f"training.{name}").main(["--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: python -m training.{name}")


def test_says_what_was_wrong_without_a_stack() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "training.text", "--recipe", "no-such-recipe"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert shown.returncode != 0
    assert "no-such-recipe" in shown.stderr
    assert "Traceback" not in shown.stderr
