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
from training.errors import TrainingError, run_command
from training.paths import PROJECT, runs_folder
from training.plans import PLANS, SEEDS, Plan
from training.poster_recipe import PosterRecipe
from training.progress import say
from training.recipe import load_ideas, load_recipe

CARRIED = 3


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


def first_jobs(plan: Plan) -> list[Job]:
    """What is most worth its time, every idea on a quarter of the films, and the rest."""
    ideas = [f"{plan.quarter}+{idea}" for idea in load_ideas(plan.kind)]
    return [Job(name) for name in (*plan.first, plan.quarter, *ideas, *plan.later)]


def rank_ideas(plan: Plan, figure: str = "macroAveragePrecision") -> list[tuple[str, float]]:
    """
    Ideas by what they gain over the quarter without any, on validation, best first; those not finished are left out.
    """
    base = Job(plan.quarter).result
    if base is None:
        return []
    results = ((idea, Job(f"{plan.quarter}+{idea}").result) for idea in load_ideas(plan.kind))
    gains = [(idea, result["validation"][figure] - base["validation"][figure]) for idea, result in results if result]
    return sorted(gains, key=lambda gain: -gain[1])


def final_jobs(plan: Plan, gains: Iterable[tuple[str, float]]) -> list[Job]:
    """The best ideas together and the base with all seeds, each idea alone with as many as the plan says."""
    best = choose_ideas(plan, gains)
    together = [f"{plan.base}+{'+'.join(best)}"] if len(best) > 1 else []
    alone = [f"{plan.base}+{idea}" for idea in best]
    seeds = {**dict.fromkeys(together, SEEDS), **dict.fromkeys(alone, plan.alone_seeds), plan.base: SEEDS}
    return [Job(recipe, seed) for recipe, chosen in seeds.items() for seed in chosen]


def choose_ideas(plan: Plan, gains: Iterable[tuple[str, float]]) -> list[str]:
    """
    The best three that gain at all; of ideas that set the same thing only the better one, since one would undo the
    other.
    """
    ideas = load_ideas(plan.kind)
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
        "training.vision" if isinstance(load_recipe(job.recipe), PosterRecipe) else "training.text",
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


def work_off_plan(plan: Plan, arguments: list[str]) -> list[Job]:
    """The first jobs, then what their figures on validation make worth training in full. Returns those that failed."""
    failed = work_off(first_jobs(plan), arguments)
    gains = rank_ideas(plan)
    said = ", ".join(f"{idea} {gain:+.4f}" for idea, gain in gains)
    say(f"gain in mAP on validation over {plan.quarter}: {said}")
    return failed + work_off(final_jobs(plan, gains), arguments)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training.queue", description="Trains all recipes, ablations and seeds one after another."
    )
    parser.add_argument("--corpus", help="folder of the corpus (default: MARQUEE_CORPUS, corpus/, ../shared/corpus)")
    parser.add_argument("--only", choices=tuple(PLANS), help="the models of one kind (default: text, then vision)")
    options = parser.parse_args(arguments)
    passed = ["--corpus", options.corpus] if options.corpus else []
    failed = []
    for name, plan in PLANS.items():
        if options.only in (None, name):
            failed += work_off_plan(plan, passed)
    if failed:
        raise TrainingError(f"{len(failed)} runs failed: {', '.join(job.folder.name for job in failed)}")


if __name__ == "__main__":
    run_command(main, "stopped; start it again to go on")
