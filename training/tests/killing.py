"""Trainings that are killed, and what they leave."""

import os
import signal
import subprocess
import sys
import time

from training.paths import PROJECT


def kill_when(process, curve, steps, limit=120):
    """SIGKILL as soon as a curve has that many steps."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if curve.exists() and curve.read_bytes().count(b"\n") >= steps:
            break
        assert process.poll() is None, "the run ended before it could be killed"
        time.sleep(0.005)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL


def start(arguments, module="training.text"):
    """A training in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments], cwd=PROJECT, env=dict(os.environ), stderr=subprocess.DEVNULL
    )


def read(run):
    """The bytes that two runs must have in common."""
    return {
        name: (run / name).read_bytes()
        for name in ("model/classifier.safetensors", "run/predictions.arrow", "run/curves.arrow", "steps.jsonl")
    }
