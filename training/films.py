"""The films that a model is trained and scored on: those of the split that have a plot, or a poster."""

from dataclasses import dataclass
from pathlib import Path

from training.errors import TrainingError
from training.genres import decode_bits
from training.tables import corpus_id, read_table, split_id

PARTS = ("train", "validation", "test")


@dataclass(frozen=True)
class Film:
    """One film; a poster model's has no plot. `labels` are zeros and ones in the order of GENRES."""

    movie_id: str
    title: str
    year: int | None
    part: str
    plot: str
    labels: tuple[float, ...]
    genres: tuple[str, ...]
    catalogue_labels: tuple[tuple[str, tuple[float, ...]], ...] = ()

    @property
    def heading(self) -> str:
        """Title and year, as a model reads them ahead of the plot."""
        return f"{self.title} ({self.year})" if self.year else self.title


@dataclass(frozen=True)
class FilmSet:
    films: tuple[Film, ...]
    split: str
    corpus: str | None

    def part(self, name: str) -> list[Film]:
        """The films of `train`, `validation` or `test`, ordered by id."""
        return [film for film in self.films if film.part == name]


def read_plots(corpus: Path) -> dict[str, str]:
    """Plot by film id. Raises on a row that is not three fields."""
    path = corpus / "plots.tsv"
    if not path.exists():
        raise TrainingError(f"{path} is missing: a text model needs plots")
    header, *lines = path.read_text(encoding="utf-8-sig").split("\n")
    columns = header.rstrip("\r").split("\t")
    for column in ("movie_id", "plot"):
        if column not in columns:
            raise TrainingError(f'plots.tsv, line 1: lacks the column "{column}"')
    plots = {}
    for number, line in enumerate(lines, 2):
        fields = line.rstrip("\r").split("\t")
        if line == "" and number == len(lines) + 1:
            continue
        if len(fields) != len(columns):
            raise TrainingError(f"plots.tsv, line {number}: has {len(fields)} fields, the header has {len(columns)}")
        row = dict(zip(columns, fields))
        plots[row["movie_id"]] = row["plot"]
    return plots


def load_films(corpus: Path, snapshot: Path) -> FilmSet:
    """The split's films that have a plot in the corpus."""
    return join_films(snapshot, read_plots(corpus), "plot")


def join_films(snapshot: Path, plots: dict[str, str], what: str) -> FilmSet:
    """Joins the snapshot's split, films and catalogue labels with plots by id; films without one are left out."""
    split = read_table(snapshot, "split")
    rows = read_table(snapshot, "films")
    catalogues = _catalogue_labels(snapshot)
    films = []
    for row, place in zip(rows, split, strict=True):
        movie_id = row["movie_id"]
        if movie_id != place["movie_id"]:
            raise TrainingError(f"the tables split and films differ at {movie_id}: run npm run snapshot")
        if movie_id not in plots:
            continue
        films.append(
            Film(
                movie_id=movie_id,
                title=row["title"],
                year=row["year"],
                part=place["part"],
                plot=plots[movie_id],
                labels=tuple(decode_bits(row["multi_hot"])),
                genres=tuple(row["genres"].split("|")),
                catalogue_labels=tuple(catalogues.get(movie_id, ())),
            )
        )
    if not films:
        raise TrainingError(
            f"none of the split's films has a {what} in this corpus: it is not the corpus of this snapshot"
        )
    films.sort(key=lambda film: film.movie_id)
    return FilmSet(tuple(films), split_id(split), corpus_id(snapshot))


def _catalogue_labels(snapshot: Path) -> dict[str, list[tuple[str, tuple[float, ...]]]]:
    labels: dict[str, list[tuple[str, tuple[float, ...]]]] = {}
    if not (snapshot / "labels.arrow").exists():
        return labels
    for row in read_table(snapshot, "labels"):
        labels.setdefault(row["movie_id"], []).append((row["source"], tuple(decode_bits(row["multi_hot"]))))
    return labels
