"""Recipes as files: every setting that would change the result, in one JSON file under training/recipes."""

import json
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

from training.errors import TrainingError
from training.poster_recipe import PosterRecipe
from training.settings import Recipe
from training.text_recipe import TextRecipe

FOLDER = Path(__file__).resolve().parent / "recipes"

# What can be added to any recipe for plots, and to any for posters.
IDEAS = {TextRecipe: FOLDER.parent / "ideas.json", PosterRecipe: FOLDER.parent / "poster_ideas.json"}


def recipe_type(values: dict) -> type[Recipe]:
    """Whether settings are those of a text or of a poster model, by their `kind`."""
    kinds = get_args(get_type_hints(PosterRecipe)["kind"])
    return PosterRecipe if values.get("kind") in kinds else TextRecipe


def recipe_names() -> list[str]:
    """The recipes at hand, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def load_recipe(name: str) -> Recipe:
    """
    A recipe by its name or by the path of a JSON file, with ideas behind it if wanted: `minilm+soft+heading`. `extends`
    in a file names the recipe whose settings it changes. Raises TrainingError for one that is unknown or malformed.
    """
    base, *added = name.split("+")
    path = Path(base) if base.endswith(".json") else FOLDER / f"{base}.json"
    if not path.exists():
        raise TrainingError(f"no recipe {base}: there are {', '.join(recipe_names())}")
    values = {**_read(path), "name": path.stem}
    for idea in added:
        values = _add_idea(values, idea)
    return make_recipe(values, str(path))


def load_ideas(of: type[Recipe] = TextRecipe) -> dict[str, dict]:
    """What can be added to any recipe of a type: settings by the idea's name, each with a title."""
    return json.loads(IDEAS[of].read_text(encoding="utf-8"))


def _add_idea(values: dict, name: str) -> dict:
    ideas = load_ideas(recipe_type(values))
    if name not in ideas:
        raise TrainingError(f"no idea {name}: there are {', '.join(ideas)}")
    title = ideas[name]["title"]
    return {
        **values,
        **ideas[name],
        "title": f"{values['title']}, {title}",
        "name": f"{values['name']}-{name}",
        "base": values.get("base") or values["name"],
        "idea": f"{values['idea']}, {title}" if values.get("idea") else title,
    }


def make_recipe(values: dict, source: str = "recipe") -> Recipe:
    """Checks names and types of all settings."""
    made = recipe_type(values)
    types = get_type_hints(made)
    for key, value in values.items():
        if key not in types:
            raise TrainingError(f'{source}: "{key}" is no setting; there are {", ".join(types)}')
        _check(source, key, value, types[key])
    try:
        return made(**values)
    except TypeError as error:
        raise TrainingError(f"{source}: {error}") from error


def _read(path: Path) -> dict:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise TrainingError(f"{path}: is not JSON ({error})") from error
    base = values.pop("extends", None)
    if base is None:
        return values
    parent = path.parent / f"{base}.json"
    parent = parent if parent.exists() else FOLDER / f"{base}.json"
    if not parent.exists():
        raise TrainingError(f'{path}: extends "{base}", which is no recipe')
    return {**_read(parent), **values}


def _check(source: str, key: str, value: object, kind: type) -> None:
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            raise TrainingError(f'{source}: "{key}" is {value!r}; it must be one of {", ".join(get_args(kind))}')
        return
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    fits = number if kind is float else type(value) is kind
    if not fits:
        raise TrainingError(f'{source}: "{key}" is {value!r}; it must be a {kind.__name__}')
    if number and value < 0:
        raise TrainingError(f'{source}: "{key}" is {value}; it must not be negative')
