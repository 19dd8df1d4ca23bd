"""From files of pictures to the array that is trained on."""

import io
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
import torch
from PIL import Image

from training import features
from training import posters as module
from training.build_poster import make_classifier
from training.errors import TrainingError
from training.features import open_features, trunk_values
from training.paths import PROJECT
from training.posters import load_poster_films, open_posters
from training.preparation import NORMALISATIONS, describe_preparation, normalise, prepare_poster
from training.recipe import make_recipe
from training.tests.invented_posters import TINY, draw_poster, encode

SMALL = make_recipe({"name": "small", "title": "Small", "kind": "efficientnet", "width": 32, "height": 48})


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Five posters, of which the second is cut short, the fourth no picture."""
    monkeypatch.setenv("MARQUEE_CACHE", str(tmp_path / "cache"))
    data = [draw_poster(["Drama"], number) for number in range(5)]
    data[1] = data[1][: len(data[1]) // 2]
    data[3] = b"<html>Not found</html>"
    paths = {}
    for number, value in enumerate(data):
        paths[f"tt{number}"] = tmp_path / f"tt{number}.jpg"
        paths[f"tt{number}"].write_bytes(value)
    return paths


def test_broken_posters_are_left_out_and_reported(files, capsys):
    posters = open_posters(files, SMALL)
    assert list(posters.rows) == ["tt0", "tt2", "tt4"]
    for movie_id in posters.rows:
        expected = prepare_poster(files[movie_id].read_bytes(), 32, 48)
        assert np.array_equal(posters.take([movie_id])[0], expected)
    said = capsys.readouterr().err
    assert "2 posters cannot be decoded" in said and "tt3 (not a picture)" in said and "tt1 (" in said
    assert str(files["tt1"].parent) not in said


def test_posters_are_decoded_once_and_again_when_a_file_changes(files, monkeypatch):
    first = open_posters(files, SMALL)
    with monkeypatch.context() as patch:
        patch.setattr(module, "prepare_poster", None)
        assert np.array_equal(open_posters(files, SMALL).pixels, first.pixels)
    files["tt0"].write_bytes(draw_poster(["Horror"], 0))
    changed = open_posters(files, SMALL)
    assert changed.key != first.key
    assert not np.array_equal(changed.take(["tt0"]), first.take(["tt0"]))
    assert np.array_equal(changed.take(["tt2"]), first.take(["tt2"]))


def test_decoding_that_is_killed_goes_on_where_it_was(files, tmp_path, monkeypatch):
    script = (
        "import sys, time, pathlib\n"
        "from training import posters\n"
        "from training.tests.test_posters import SMALL\n"
        "posters.BLOCK, prepare = 2, posters.prepare_poster\n"
        "posters.prepare_poster = lambda *values: (time.sleep(0.5), prepare(*values))[1]\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "posters.open_posters({path.stem: path for path in folder.glob('*.jpg')}, SMALL)\n"
    )
    process = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], cwd=PROJECT, env=dict(os.environ))
    end = time.monotonic() + 60
    while time.monotonic() < end and not any(
        path.read_text().count("\n") >= 2 for path in tmp_path.glob("cache/*/settled.jsonl")
    ):
        assert process.poll() is None
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    decoded = []
    monkeypatch.setattr(module, "prepare_poster", lambda *values: (decoded.append(1), prepare_poster(*values))[1])
    posters = open_posters(files, SMALL)
    assert len(decoded) < 5
    assert list(posters.rows) == ["tt0", "tt2", "tt4"]
    expected = [prepare_poster(files[movie_id].read_bytes(), 32, 48) for movie_id in posters.rows]
    assert np.array_equal(posters.take(list(posters.rows)), np.stack(expected))


def test_films_are_those_of_the_split_with_a_poster(home, place):
    films, posters = load_poster_films(home / "corpus", home / "snapshot", SMALL)
    assert len(films.films) == len(posters.rows) == 108
    assert {film.plot for film in films.films} == {""}


def test_a_corpus_without_posters_is_refused(home, place, tmp_path):
    with pytest.raises(TrainingError, match="a poster model needs posters"):
        load_poster_films(tmp_path, home / "snapshot", SMALL)
    (tmp_path / "posters").mkdir()
    with pytest.raises(TrainingError, match="not the corpus of this snapshot"):
        load_poster_films(tmp_path, home / "snapshot", SMALL)


def test_nothing_but_broken_posters_is_refused(files):
    with pytest.raises(TrainingError, match="none of 1 posters could be decoded; the first: not a picture"):
        open_posters({"tt3": files["tt3"]}, SMALL)


def test_a_picture_is_turned_as_its_exif_says():
    pixels = np.zeros((30, 20, 3))
    pixels[:10] = (255, 0, 0)
    exif = Image.Exif()
    exif[0x0112] = 6
    turned = prepare_poster(encode(pixels, "PNG", exif=exif), 30, 20)
    upright = prepare_poster(encode(np.rot90(pixels, -1), "PNG"), 30, 20)
    assert np.array_equal(turned, upright)
    assert turned[10, 28, 0] > 250 and turned[10, 1, 0] < 5


def test_transparency_lies_over_white_and_grey_becomes_colour():
    clear = np.zeros((4, 4, 4))
    assert prepare_poster(encode(clear, "PNG"), 4, 4).min() == 255
    grey = np.full((4, 4), 77)
    assert (prepare_poster(encode(grey, "PNG"), 8, 8) == 77).all()


def test_pillows_bicubic_filter_widens_as_it_makes_smaller():
    """One black line in white, made eight times smaller: with antialias no pixel misses it, and the mean stays."""
    pixels = np.full((64, 64, 3), 255)
    pixels[:, 33] = 0
    row = prepare_poster(encode(pixels, "PNG"), 8, 8)[4, :, 0].astype(float)
    assert row.argmin() == 4
    assert abs(row.mean() - 255 * 63 / 64) < 1.5


def test_cmyk_is_read():
    file = io.BytesIO()
    Image.new("CMYK", (8, 8), (0, 255, 255, 0)).save(file, "JPEG")
    red, green, blue = prepare_poster(file.getvalue(), 4, 4)[2, 2]
    assert red > 240 and green < 20 and blue < 20


def test_a_crop_is_the_middle_in_the_wanted_shape():
    pixels = np.zeros((60, 40, 3))
    pixels[10:50] = 200
    assert (prepare_poster(encode(pixels, "PNG"), 40, 40, "crop") == 200).all()
    assert prepare_poster(encode(pixels, "PNG"), 40, 40, "stretch").min() == 0


@pytest.mark.parametrize("kind", NORMALISATIONS)
def test_a_card_describes_what_normalisation_does(kind):
    """The formula is that of src/lib/image/prepare-picture.ts."""
    pixels = torch.randint(0, 256, (2, 3, 4, 5), dtype=torch.uint8)
    values = {**SMALL.settings(), "normalisation": kind}
    card = describe_preparation(make_recipe(values))
    channels = pixels.numpy()[:, ["RGB".index(channel) for channel in card["channels"]]] / 255 * card["range"]
    means, deviations = (np.array(card[key]).reshape(1, 3, 1, 1) for key in ("mean", "standardDeviation"))
    assert np.abs(normalise(pixels, kind).numpy() - (channels - means) / deviations).max() < 1e-4


def test_caffe_is_keras_preprocessing():
    blue, green, red = normalise(torch.tensor([200, 100, 50]).view(1, 3, 1, 1), "caffe").flatten().tolist()
    assert (blue, green, red) == pytest.approx((50 - 103.939, 100 - 116.779, 200 - 123.68), abs=1e-4)


def test_features_that_were_stopped_go_on_and_are_those_of_an_undisturbed_run(files, tmp_path, monkeypatch):
    recipe = make_recipe({**TINY, "name": "tiny", "frozen_stages": 6, "cached": True})
    torch.manual_seed(1)
    model = make_classifier(recipe)
    posters = open_posters({name: files[name] for name in ("tt0", "tt2", "tt4")}, recipe)
    monkeypatch.setattr(features, "BATCH", 1)
    monkeypatch.setattr(features, "NOTE", 1)
    undisturbed, seconds = open_features(model, recipe, posters)
    assert undisturbed.dtype == np.float16 and undisturbed.shape[0] == 3 and np.ptp(undisturbed) > 0
    assert 0 < seconds < 600
    monkeypatch.setenv("MARQUEE_CACHE", str(tmp_path / "again"))
    calls = []

    def compute(*values, stop=3):
        calls.append(1)
        if len(calls) == stop:
            raise KeyboardInterrupt
        return trunk_values(*values)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(features, "trunk_values", compute)
        open_features(model, recipe, posters)
    calls.clear()
    with monkeypatch.context() as patch:
        patch.setattr(features, "trunk_values", lambda *values: compute(*values, stop=9))
        assert np.array_equal(open_features(model, recipe, posters)[0], undisturbed)
    # One for the shape, and the two posters that were not done.
    assert len(calls) == 3


def test_features_of_other_weights_are_computed_anew(files):
    recipe = make_recipe({**TINY, "name": "tiny", "frozen_stages": 9, "cached": True})
    posters = open_posters({"tt0": files["tt0"]}, recipe)
    found = []
    for seed in (1, 2):
        torch.manual_seed(seed)
        found.append(open_features(make_classifier(recipe), recipe, posters)[0])
    assert found[0].dtype == np.float32 and found[0].shape == (1, 48, 1, 1)
    assert not np.array_equal(*found)
