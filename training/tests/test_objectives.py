import pytest
import torch
from transformers import AutoConfig, AutoModel

from training.errors import TrainingError
from training.objectives import draw_mask, make_objective, sample
from training.recipe import make_recipe
from training.tests.invented import SIZES

IDS = {"padding": 0, "mask": 4, "special": 5}


def encoder(kind):
    torch.manual_seed(1)
    return AutoModel.from_config(AutoConfig.for_model(kind, vocab_size=60, max_position_embeddings=64, **SIZES[kind]))


def recipe(objective):
    return make_recipe({"name": "r", "title": "R", "pretraining": objective})


def learn(kind, objective, part):
    """The first and last value of a part of the loss over 150 steps on one text that repeats itself."""
    model = encoder(kind)
    task = make_objective(model, IDS, recipe(objective))
    optimizer = torch.optim.Adam(task.parameters(), 3e-3)
    ids = torch.tensor([[2, *range(10, 30), 3]] * 16)
    values = []
    before = model.state_dict()[
        next(name for name in model.state_dict() if name.endswith("layer.0.attention.self.query.weight"))
    ].clone()
    for _ in range(150):
        loss, parts = task(ids, torch.ones_like(ids))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        values.append(parts[part])
    after = model.state_dict()[
        next(name for name in model.state_dict() if name.endswith("layer.0.attention.self.query.weight"))
    ]
    assert not torch.equal(before, after)
    return values[0], sum(values[-10:]) / 10


@pytest.mark.parametrize(
    ("kind", "objective", "part"),
    [
        ("bert", "masked-language", "languageLoss"),
        ("electra", "replaced-token", "generatorLoss"),
    ],
)
def test_an_encoder_learns_a_text_that_repeats_itself(kind, objective, part):
    first, last = learn(kind, objective, part)
    assert last < 0.75 * first


def test_generator_and_discriminator_share_their_embeddings():
    task = make_objective(encoder("electra"), IDS, recipe("replaced-token"))
    shared = task.discriminator.electra.embeddings.word_embeddings.weight
    assert task.generator.electra.embeddings.word_embeddings.weight is shared
    assert task.generator.generator_lm_head.weight is shared


def test_special_tokens_and_padding_are_never_hidden():
    ids = torch.randint(5, 60, (50, 20))
    ids[:, 0], ids[:, -1] = 2, 3
    mask = torch.ones_like(ids)
    mask[:, 15:] = 0
    chosen = draw_mask(ids, mask, 5, 0.5)
    assert not chosen[:, 0].any() and not chosen[:, 15:].any()
    assert chosen.float().mean() == pytest.approx(0.5 * 14 / 20, abs=0.03)


def test_a_batch_of_one_short_text_still_hides_a_token():
    ids = torch.tensor([[2, 9, 3]])
    assert draw_mask(ids, torch.ones_like(ids), 5, 0.0).tolist() == [[False, True, False]]


def test_tokens_are_drawn_as_often_as_the_softmax_says():
    torch.manual_seed(2)
    logits = torch.tensor([[0.0, 1.0, 2.0]]).expand(20000, 3)
    shares = torch.bincount(sample(logits), minlength=3) / 20000
    assert torch.allclose(shares, torch.softmax(logits[0], 0), atol=0.015)


def test_an_objective_that_does_not_fit_the_encoder_is_refused():
    with pytest.raises(TrainingError, match='needs "model_type": "electra"'):
        make_objective(encoder("bert"), IDS, recipe("replaced-token"))
