"""In which order recipes are worth their time."""

from dataclasses import dataclass, field

from training.poster_recipe import PosterRecipe
from training.settings import Recipe
from training.text_recipe import TextRecipe

SEEDS = (1, 2, 3)


@dataclass(frozen=True)
class Plan:
    """
    `first` and `later` are trained around the ablations: every idea added to `quarter`, recipes on a quarter of the
    films. The best ideas are then added to `base`, together with all seeds, each alone with `alone_seeds`.
    """

    kind: type[Recipe]
    base: str
    quarter: str
    first: tuple[str, ...]
    later: tuple[str, ...]
    alone_seeds: tuple[int, ...] = field(default=SEEDS)


PLANS = {
    "text": Plan(
        TextRecipe,
        base="minilm",
        quarter="minilm-quarter",
        first=("minilm", "bilstm"),
        later=("distilbert-scratch", "electra-plots"),
    ),
    "vision": Plan(
        PosterRecipe,
        base="lite0",
        quarter="lite0-quarter",
        first=("lite0", "lite0-frozen", "vgg-16", "lite2", "lite0-reference"),
        later=("lite0-square", "lite0-fine", "efficientnet-b0", "vgg-16-dense", "efficientnet-b2"),
        alone_seeds=(1,),
    ),
}
