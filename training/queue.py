"""
Trains one recipe after another, unattended: python -m training.queue. A run that is finished is passed over and one
that was stopped goes on, so the queue itself can be stopped and started at any time. Everything is chosen on
validation.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from training.command import run_id
from training.errors import TrainingError
from training.paths import PROJECT, runs_folder
from training.progress import say
from training.recipe import load_ideas, load_recipe

BASE = "minilm"
QUARTER = "minilm-quarter"
OTHERS = ("bilstm", "distilbert-scratch", "electra-plots")
CARRIED = 3
SEEDS = (1, 2, 3)


@dataclass(frozen=True)
class Job:
    """One run: a recipe with its ideas, and a seed."""

    recipe: str
    seed: int = 1

    @property
    def folder(self) -> Path:
        return runs_folder() / run_id(load_recipe(self.recipe).name, self.seed)

    @property
    def result(self) -> dict | None:
        """The run's record once it is finished."""
        path = self.folder / "result.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def first_jobs() -> list[Job]:
    """The base in full, the other architectures, and every idea on a quarter of the films."""
    quarter = [Job(QUARTER), *(Job(f"{QUARTER}+{idea}") for idea in load_ideas())]
    return [Job(BASE), Job(OTHERS[0]), *quarter, *(Job(name) for name in OTHERS[1:])]


def rank_ideas(figure: str = "macroAveragePrecision") -> list[tuple[str, float]]:
    """
    Ideas by what they gain over the quarter without any, on validation, best first; those not finished are left out.
    """
    base = Job(QUARTER).result
    if base is None:
        return []
    results = ((idea, Job(f"{QUARTER}+{idea}").result) for idea in load_ideas())
    gains = [(idea, result["validation"][figure] - base["validation"][figure]) for idea, result in results if result]
    return sorted(gains, key=lambda gain: -gain[1])


def final_jobs(gains: Iterable[tuple[str, float]]) -> list[Job]:
    """Three seeds each of the best ideas together, of each alone, and of the base."""
    best = choose_ideas(gains)
    recipes = [f"{BASE}+{'+'.join(best)}"] if len(best) > 1 else []
    recipes += [f"{BASE}+{idea}" for idea in best]
    return [Job(recipe, seed) for recipe in (*recipes, BASE) for seed in SEEDS]


def choose_ideas(gains: Iterable[tuple[str, float]]) -> list[str]:
    """
    The best three that gain at all; of ideas that set the same thing only the better one, since one would undo the
    other.
    """
    ideas = load_ideas()
    chosen: list[str] = []
    for idea, gain in gains:
        settings = set(ideas[idea]) - {"title"}
        clashes = any(settings & set(ideas[other]) for other in chosen)
        if gain > 0 and not clashes and len(chosen) < CARRIED:
            chosen.append(idea)
    return chosen


def run_job(job: Job, arguments: list[str]) -> int:
    """Trains in a process of its own, its output appended to the run's log."""
    job.folder.mkdir(parents=True, exist_ok=True)
    command = [
        sys.executable,
        "-u",
        "-m",
        "training.text",
        "--recipe",
        job.recipe,
        "--seed",
        str(job.seed),
        "--resume",
        *arguments,
    ]
    with (job.folder / "log").open("a", encoding="utf-8") as log:
        return subprocess.run(
            command, cwd=PROJECT, stdout=log, stderr=log, stdin=subprocess.DEVNULL, check=False
        ).returncode


def work_off(jobs: list[Job], arguments: list[str], run: Callable[[Job, list[str]], int] = run_job) -> list[Job]:
    """
    Runs what is not finished, in order; a run that fails is reported and does not stop the rest. Returns those that
    failed.
    """
    failed = []
    for number, job in enumerate(jobs, 1):
        name = f"{number}/{len(jobs)} {job.folder.name}"
        if job.result is None:
            say(f"{name}: training, log in {job.folder / 'log'}")
            if run(job, arguments):
                failed.append(job)
                say(f"{name}: failed, see its log")
                continue
        figures = (job.result or {}).get("validation", {})
        say(
            f"{name}: validation macro F1 {figures.get('macroF1', 0):.4f}, "
            f"mAP {figures.get('macroAveragePrecision', 0):.4f}"
        )
    return failed


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training.queue", description="Trains all recipes, ablations and seeds one after another."
    )
    parser.add_argument("--corpus", help="folder of the corpus (default: MARQUEE_CORPUS, corpus/, ../shared/corpus)")
    options = parser.parse_args(arguments)
    passed = ["--corpus", options.corpus] if options.corpus else []
    failed = work_off(first_jobs(), passed)
    gains = rank_ideas()
    say(
        "gain in mAP on validation over the quarter without any: "
        + ", ".join(f"{idea} {gain:+.4f}" for idea, gain in gains)
    )
    failed += work_off(final_jobs(gains), passed)
    if failed:
        raise TrainingError(f"{len(failed)} runs failed: {', '.join(job.folder.name for job in failed)}")


if __name__ == "__main__":
    try:
        main()
    except TrainingError as error:
        sys.exit(f"{error}")
    except KeyboardInterrupt:
        sys.exit("stopped; start it again to go on")
