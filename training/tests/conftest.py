import pytest

from training.tests.invented import invent_films, write_corpus, write_hub_model, write_snapshot
from training.tests.invented_posters import write_posters


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """A folder with an invented corpus of 120 films, its snapshot, and tiny models in the hub's format."""
    folder = tmp_path_factory.mktemp("invented")
    films = invent_films(120)
    write_corpus(folder / "corpus", films)
    write_posters(folder / "corpus" / "posters", films)
    write_snapshot(folder / "snapshot", films)
    for kind in ("bert", "distilbert", "electra"):
        write_hub_model(folder / kind, kind)
    return folder


@pytest.fixture
def place(home, tmp_path, monkeypatch):
    """Points training at the invented snapshot and at empty folders for runs and caches; gives their folder."""
    monkeypatch.setenv("MARQUEE_SNAPSHOT", str(home / "snapshot"))
    monkeypatch.setenv("MARQUEE_TRAINING", str(tmp_path / "runs"))
    monkeypatch.setenv("MARQUEE_CACHE", str(tmp_path / "cache"))
    return tmp_path
