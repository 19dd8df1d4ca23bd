import json

import pytest
import torch

from training.build_poster import make_classifier
from training.errors import TrainingError
from training.poster_recipe import PosterRecipe
from training.recipe import load_ideas, load_recipe, make_recipe, recipe_names
from training.targets import output_count


@pytest.mark.parametrize("name", recipe_names())
def test_every_recipe_at_hand_is_well_formed(name):
    recipe = load_recipe(name)
    assert recipe.name == name
    assert recipe.title
    assert recipe.weights != "scratch" or recipe.kind in ("bilstm", "efficientnet") or recipe.config


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


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"epoch": 3}, '"epoch" is no setting'),
        ({"epochs": "3"}, "\"epochs\" is '3'; it must be a int"),
        ({"epochs": True}, '"epochs" is True'),
        ({"dropout": -0.1}, "must not be negative"),
        ({"loss": "hinge"}, "must be one of bce, asymmetric, focal"),
    ],
)
def test_a_malformed_setting_is_named(values, message):
    with pytest.raises(TrainingError, match=message):
        make_recipe({"name": "mine", "title": "Mine", **values})


def test_an_unknown_recipe_names_those_there_are():
    with pytest.raises(TrainingError, match="there are .*bilstm.*minilm"):
        load_recipe("minlm")


@pytest.mark.parametrize("name", [name for name in recipe_names() if isinstance(load_recipe(name), PosterRecipe)])
def test_every_poster_recipe_makes_a_network(name):
    recipe = load_recipe(name)
    with torch.device("meta"):
        model = make_classifier(recipe)
        assert model(torch.empty(2, 3, recipe.crop[1], recipe.crop[0])).shape == (2, output_count(recipe))


def test_vgg_has_the_reference_projects_hyperparameters():
    page, code = load_recipe("vgg-16"), load_recipe("vgg-16-dense")
    assert (page.learning_rate, page.batch, page.dropout, page.epochs, page.optimizer) == (1e-4, 16, 0.5, 20, "adamw")
    assert (page.weight_decay, page.schedule) == (0, "constant")
    assert (code.head_learning_rate, code.batch, code.dropout, code.epochs) == (1e-3, 32, 0.6, 50)
    assert (code.optimizer, code.units, code.frozen_stages, code.width, code.height) == (
        "rmsprop",
        [2056, 1024],
        5,
        150,
        200,
    )


def test_the_reference_projects_settings_of_efficientnet_are_as_its_logs_have_them():
    recipe = load_recipe("lite0-reference")
    assert (recipe.head_learning_rate, recipe.batch, recipe.dropout, recipe.epochs) == (0.01, 32, 0.4, 30)
    assert (recipe.width, recipe.height, recipe.normalisation, recipe.frozen_stages) == (150, 200, "half", 9)


@pytest.mark.parametrize("idea", load_ideas(PosterRecipe))
def test_every_idea_for_posters_changes_a_recipe_and_names_itself(idea):
    base, changed = load_recipe("lite0-quarter"), load_recipe(f"lite0-quarter+{idea}")
    assert changed.name == f"lite0-quarter-{idea}"
    assert changed.effective_settings() != base.effective_settings()


@pytest.mark.parametrize("idea", load_ideas())
def test_every_idea_changes_a_recipe_and_names_itself(idea):
    base, changed = load_recipe("minilm-quarter"), load_recipe(f"minilm-quarter+{idea}")
    assert changed.name == f"minilm-quarter-{idea}"
    assert changed.title.startswith(f"{base.title}, ")
    assert (changed.base, changed.idea) == ("minilm-quarter", load_ideas()[idea]["title"])
    assert changed.purpose == base.purpose == "ablation"
    free = {"name": "", "title": "", "base": "", "idea": ""}
    assert {**changed.settings(), **free} != {**base.settings(), **free}


def test_a_record_states_only_settings_that_had_a_say():
    minilm = load_recipe("minilm").effective_settings()
    assert minilm["averaging_from"] == 2 and minilm["learning_rate"] == 1e-4
    assert not {"focal_gamma", "units", "generator_scale", "heading_drop", "config"} & set(minilm)
    assert load_recipe("minilm+focal").effective_settings()["focal_gamma"] == 2
    electra = load_recipe("electra-plots").effective_settings()
    assert electra["config"]["num_hidden_layers"] == 6 and electra["detection_weight"] == 50
    assert "pooling" not in load_recipe("bilstm").effective_settings()


def test_ideas_add_up():
    recipe = load_recipe("minilm+soft+heading")
    assert (recipe.name, recipe.soft_weight, recipe.heading, recipe.epochs) == ("minilm-soft-heading", 0.4, True, 4)
    ideas = load_ideas()
    assert (recipe.base, recipe.idea) == ("minilm", f"{ideas['soft']['title']}, {ideas['heading']['title']}")


def test_an_unknown_idea_names_those_there_are():
    with pytest.raises(TrainingError, match="there are soft, rdrop"):
        load_recipe("minilm+sofd")
