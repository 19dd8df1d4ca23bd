import hashlib

import pytest

from training.errors import TrainingError
from training.films import load_films, read_plots
from training.genres import GENRES
from training.paths import PROJECT
from training.tables import corpus_id, read_table, split_id


def test_films_carry_their_part_labels_and_other_catalogues_labels(home):
    films = load_films(home / "corpus", home / "snapshot")
    assert [len(films.part(name)) for name in ("train", "validation", "test")] == [96, 12, 12]
    film = films.part("train")[0]
    assert [GENRES[index] for index, on in enumerate(film.labels) if on] == list(film.genres)
    assert film.catalogue_labels == (("tmdb", film.labels),)
    assert films.corpus == "invented0001"


def test_the_committed_snapshots_split_has_the_id_that_the_site_shows():
    split = read_table(PROJECT / "snapshot", "split")
    lines = sorted(f"{row['movie_id']} {row['part']}" for row in split)
    assert split_id(split) == hashlib.sha256(("\n".join(lines) + "\n").encode()).hexdigest()[:12]
    assert len(corpus_id(PROJECT / "snapshot")) == 12


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("movie_id\tsource\n", 'lacks the column "plot"'),
        ("movie_id\tplot\tsource\ntt1\tA plot\n", "line 2: has 2 fields"),
    ],
)
def test_a_malformed_file_of_plots_is_refused(text, message, tmp_path):
    (tmp_path / "plots.tsv").write_text(text)
    with pytest.raises(TrainingError, match=message):
        read_plots(tmp_path)


def test_a_corpus_of_other_films_is_refused(home, tmp_path):
    (tmp_path / "plots.tsv").write_text("movie_id\tplot\tsource\ntt1\tA plot\tx\n")
    with pytest.raises(TrainingError, match="not the corpus of this snapshot"):
        load_films(tmp_path, home / "snapshot")
