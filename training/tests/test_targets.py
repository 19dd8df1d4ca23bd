import numpy as np
import pytest

from training.films import Film
from training.genres import AUXILIARY_GENRES, GENRES, multi_hot
from training.recipe import make_recipe
from training.targets import output_count, soften, training_targets


def film(genres, **catalogues):
    labels = tuple((source.replace("_", "-"), tuple(multi_hot(names))) for source, names in catalogues.items())
    return Film("tt1", "T", 2000, "train", "p", tuple(multi_hot(genres)), tuple(genres), labels)


def target(softened, genre):
    return softened[GENRES.index(genre)]


def test_without_other_catalogues_a_target_is_the_label():
    assert soften(film(["Drama"]), 0.4).tolist() == multi_hot(["Drama"])


def test_other_catalogues_are_averaged_and_mixed_in():
    softened = soften(film(["Drama"], tmdb=["Drama", "Crime"], imdb=["Crime"]), 0.4)
    assert target(softened, "Drama") == pytest.approx(0.8)
    assert target(softened, "Crime") == pytest.approx(0.4)
    assert target(softened, "Comedy") == 0


def test_a_catalogue_says_nothing_of_a_genre_it_does_not_know():
    softened = soften(film(["Adventure"], justwatch=["Action"]), 0.5)
    assert target(softened, "Adventure") == 1
    assert target(softened, "Action") == 0.5


def test_a_full_list_of_three_says_nothing_of_a_fourth():
    softened = soften(film(["Action", "Thriller"], imdb_first_three=["Action", "Comedy", "Crime"]), 0.5)
    assert target(softened, "Thriller") == 1
    assert target(softened, "Comedy") == 0.5


def test_smoothing_draws_targets_towards_a_half():
    recipe = make_recipe({"name": "r", "title": "R", "smoothing": 0.1})
    assert sorted(set(training_targets([film(["Drama"])], recipe)[0].round(4).tolist())) == pytest.approx([0.05, 0.95])


def test_auxiliary_genres_follow_the_nine():
    recipe = make_recipe({"name": "r", "title": "R", "auxiliary_weight": 0.3})
    targets = training_targets([film(["Drama", "War"])], recipe)
    assert targets.shape == (1, output_count(recipe)) == (1, 18)
    assert targets[0, 9 + AUXILIARY_GENRES.index("War")] == 1
    assert np.sum(targets) == 2
