import json

import pytest

from training.queue import BASE, QUARTER, Job, choose_ideas, final_jobs, first_jobs, rank_ideas, work_off
from training.recipe import load_ideas


@pytest.fixture
def runs(tmp_path, monkeypatch):
    monkeypatch.setenv("MARQUEE_TRAINING", str(tmp_path))
    return tmp_path


def finish(job, figure):
    job.folder.mkdir(parents=True)
    record = {"validation": {"macroF1": figure, "macroAveragePrecision": figure}}
    (job.folder / "result.json").write_text(json.dumps(record))


def test_every_idea_is_tried_on_a_quarter(runs):
    names = [job.folder.name for job in first_jobs()]
    assert {f"{QUARTER}-{idea}" for idea in load_ideas()} < set(names)
    assert len(names) == len(set(names))


def test_ideas_are_ranked_by_their_gain_on_validation(runs):
    finish(Job(QUARTER), 0.5)
    finish(Job(f"{QUARTER}+soft"), 0.52)
    finish(Job(f"{QUARTER}+focal"), 0.49)
    finish(Job(f"{QUARTER}+rdrop"), 0.53)
    assert [idea for idea, _ in rank_ideas()] == ["rdrop", "soft", "focal"]


def test_only_ideas_that_gain_are_carried_and_none_undoes_another():
    gains = [
        ("asymmetric", 0.03),
        ("focal", 0.02),
        ("soft", 0.01),
        ("unweighted", 0.005),
        ("rdrop", 0.001),
        ("heading", -0.01),
    ]
    assert choose_ideas(gains) == ["asymmetric", "soft", "rdrop"]


def test_the_best_are_trained_in_full_together_and_alone_with_three_seeds():
    jobs = final_jobs([("soft", 0.02), ("rdrop", 0.01)])
    assert [job.recipe for job in jobs[::3]] == ["minilm+soft+rdrop", "minilm+soft", "minilm+rdrop", BASE]
    assert [job.seed for job in jobs[:3]] == [1, 2, 3]


def test_without_a_gain_the_base_alone_gets_its_seeds():
    assert [job.recipe for job in final_jobs([("soft", -0.1)])] == [BASE] * 3


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
