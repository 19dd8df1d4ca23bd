import json

import pytest

from training.errors import TrainingError
from training.recipe import load_recipe, make_recipe, recipe_names


@pytest.mark.parametrize("name", recipe_names())
def test_every_recipe_at_hand_is_well_formed(name):
    recipe = load_recipe(name)
    assert recipe.name == name
    assert recipe.title
    assert recipe.weights != "scratch" or recipe.kind == "bilstm" or recipe.config


def test_electra_has_the_reference_projects_hyperparameters():
    recipe = load_recipe("electra")
    assert (recipe.learning_rate, recipe.batch, recipe.accumulation, recipe.epochs) == (2e-5, 8, 2, 8)
    assert (recipe.frozen_layers, recipe.warmup, recipe.max_tokens, recipe.loss) == (4, 0.1, 384, "bce")


def test_the_bilstm_has_the_reference_projects_units_and_dropout():
    recipe = load_recipe("bilstm")
    assert (recipe.units, recipe.dropout) == (120, 0.7)


def test_a_recipe_changes_what_it_extends(tmp_path):
    (tmp_path / "mine.json").write_text(json.dumps({"extends": "minilm", "epochs": 1}))
    mine, base = load_recipe(str(tmp_path / "mine.json")), load_recipe("minilm")
    assert mine.epochs == 1
    assert mine.learning_rate == base.learning_rate


@pytest.mark.parametrize(("values", "message"), [
    ({"epoch": 3}, '"epoch" is no setting'),
    ({"epochs": "3"}, '"epochs" is \'3\'; it must be a int'),
    ({"epochs": True}, '"epochs" is True'),
    ({"dropout": -0.1}, "must not be negative"),
    ({"loss": "hinge"}, "must be one of bce, asymmetric, focal"),
])
def test_a_malformed_setting_is_named(values, message):
    with pytest.raises(TrainingError, match=message):
        make_recipe({"name": "mine", "title": "Mine", **values})


def test_an_unknown_recipe_names_those_there_are():
    with pytest.raises(TrainingError, match="there are .*bilstm.*minilm"):
        load_recipe("minlm")
