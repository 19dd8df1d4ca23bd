import numpy as np

from training.batches import draw_batches, pad, sorted_batches
from training.films import Film
from training.sample import sample_films

LENGTHS = np.random.default_rng(2).integers(3, 190, 1000)


def test_an_epoch_sees_every_film_once_in_batches_of_like_lengths():
    batches = draw_batches(LENGTHS, 16, 1, 1)
    assert sorted(np.concatenate(batches).tolist()) == list(range(1000))
    assert len(batches) == 63
    padded = sum(len(batch) * LENGTHS[batch].max() for batch in batches)
    assert padded < 1.15 * LENGTHS.sum()


def test_the_order_depends_on_seed_and_epoch_alone():
    order = [batch.tolist() for batch in draw_batches(LENGTHS, 16, 1, 1)]
    assert order == [batch.tolist() for batch in draw_batches(LENGTHS, 16, 1, 1)]
    assert order != [batch.tolist() for batch in draw_batches(LENGTHS, 16, 1, 2)]
    assert order != [batch.tolist() for batch in draw_batches(LENGTHS, 16, 2, 1)]


def test_scoring_batches_hold_every_film_once():
    assert sorted(np.concatenate(sorted_batches(LENGTHS, 32)).tolist()) == list(range(1000))


def test_rows_are_padded_on_the_right_and_masked():
    ids, mask = pad([[5, 6, 7], [8]], 9)
    assert ids.tolist() == [[5, 6, 7], [8, 9, 9]]
    assert mask.tolist() == [[1, 1, 1], [1, 0, 0]]


def test_a_share_of_the_films_is_part_of_a_larger_one():
    films = [Film(f"tt{number}", "T", None, "train", "p", (), ()) for number in range(2000)]
    quarter, half = (sample_films(films, share, 1) for share in (0.25, 0.5))
    assert set(quarter) < set(half)
    assert 430 < len(quarter) < 570
    assert sample_films(films, 0.25, 2) != quarter
