"""The nine genres, in the order of every table, file and model."""

GENRES = ("Action", "Adventure", "Comedy", "Crime", "Drama", "Horror", "Romance", "Sci-Fi", "Thriller")

# The catalogue's other genres: targets that help an encoder along in training and that no model puts out.
AUXILIARY_GENRES = (
    "Animation",
    "Children",
    "Documentary",
    "Fantasy",
    "Film-Noir",
    "Musical",
    "Mystery",
    "War",
    "Western",
)


def multi_hot(genres: list[str] | tuple[str, ...], names: tuple[str, ...] = GENRES) -> list[float]:
    """Which of `names` are among `genres`, as zeros and ones."""
    present = set(genres)
    return [float(name in present) for name in names]


def decode_bits(bits: int) -> list[float]:
    """The tables' nine bits (bit i is genre i) as zeros and ones."""
    return [float(bits >> index & 1) for index in range(len(GENRES))]
