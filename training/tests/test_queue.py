import json

import pytest

from training.plans import PLANS, SEEDS
from training.queue import Job, choose_ideas, final_jobs, first_jobs, main, rank_ideas, run_job, work_off
from training.recipe import load_ideas, load_recipe
from training.tests.invented_posters import write_poster_recipe

TEXT = PLANS["text"]
BASE, QUARTER = TEXT.base, TEXT.quarter


@pytest.fixture
def runs(tmp_path, monkeypatch):
    monkeypatch.setenv("MARQUEE_TRAINING", str(tmp_path))
    return tmp_path


def finish(job, figure):
    job.folder.mkdir(parents=True)
    record = {"validation": {"macroF1": figure, "macroAveragePrecision": figure}}
    (job.folder / "result.json").write_text(json.dumps(record))


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_every_idea_is_tried_on_a_quarter(plan, runs):
    names = [job.folder.name for job in first_jobs(plan)]
    assert {f"{plan.quarter}-{idea}" for idea in load_ideas(plan.kind)} < set(names)
    assert len(names) == len(set(names))
    assert all(isinstance(load_recipe(job.recipe), plan.kind) for job in first_jobs(plan))


def test_posters_are_trained_in_the_order_of_their_worth(runs):
    names = [job.recipe for job in first_jobs(PLANS["vision"])]
    order = ["lite0", "lite0-frozen", "vgg-16", "lite2", "lite0-quarter", "efficientnet-b0", "efficientnet-b2"]
    assert sorted(order, key=names.index) == order


def test_of_posters_only_the_best_together_and_the_base_get_all_seeds():
    jobs = final_jobs(PLANS["vision"], [("mixup", 0.02), ("upright", 0.01)])
    seeds = {}
    for job in jobs:
        seeds.setdefault(job.recipe, []).append(job.seed)
    assert seeds == {
        "lite0+mixup+upright": list(SEEDS),
        "lite0+mixup": [1],
        "lite0+upright": [1],
        "lite0": list(SEEDS),
    }


def test_a_poster_job_is_trained_as_such(home, place):
    job = Job(write_poster_recipe(place / "small.json", epochs=1))
    assert run_job(job, ["--corpus", str(home / "corpus")]) == 0
    assert job.result["steps"] == 11


def test_only_one_kind_is_worked_off_where_that_is_asked(runs, monkeypatch):
    worked = []
    monkeypatch.setattr("training.queue.work_off", lambda jobs, arguments: worked.extend(jobs) or [])
    main(["--only", "vision"])
    assert "lite0" in {job.recipe for job in worked} and "minilm" not in {job.recipe for job in worked}


def test_ideas_are_ranked_by_their_gain_on_validation(runs):
    finish(Job(QUARTER), 0.5)
    finish(Job(f"{QUARTER}+soft"), 0.52)
    finish(Job(f"{QUARTER}+focal"), 0.49)
    finish(Job(f"{QUARTER}+rdrop"), 0.53)
    assert [idea for idea, _ in rank_ideas(TEXT)] == ["rdrop", "soft", "focal"]


def test_only_ideas_that_gain_are_carried_and_none_undoes_another():
    gains = [
        ("asymmetric", 0.03),
        ("focal", 0.02),
        ("soft", 0.01),
        ("unweighted", 0.005),
        ("rdrop", 0.001),
        ("heading", -0.01),
    ]
    assert choose_ideas(TEXT, gains) == ["asymmetric", "soft", "rdrop"]


def test_the_best_are_trained_in_full_together_and_alone_with_three_seeds():
    jobs = final_jobs(TEXT, [("soft", 0.02), ("rdrop", 0.01)])
    assert [job.recipe for job in jobs[::3]] == ["minilm+soft+rdrop", "minilm+soft", "minilm+rdrop", BASE]
    assert [job.seed for job in jobs[:3]] == [1, 2, 3]


def test_without_a_gain_the_base_alone_gets_its_seeds():
    assert [job.recipe for job in final_jobs(TEXT, [("soft", -0.1)])] == [BASE] * 3


def test_finished_runs_are_passed_over_and_a_failure_does_not_stop_the_rest(runs):
    jobs = [Job(BASE), Job("bilstm"), Job(QUARTER)]
    finish(jobs[0], 0.6)
    started = []

    def run(job, arguments):
        started.append(job.recipe)
        if job.recipe == "bilstm":
            return 1
        finish(job, 0.5)
        return 0

    assert work_off(jobs, [], run) == [jobs[1]]
    assert started == ["bilstm", QUARTER]
