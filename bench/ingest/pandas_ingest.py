"""The funnel, counts, label cardinality and co-occurrence of a title.basics file with pandas, as JSON.

    python3 bench/ingest/pandas_ingest.py title.basics.tsv[.gz] whole|chunks

`whole` reads the three columns that are needed in one call, as categories and bytes; `chunks` reads a million rows at
a time and adds up, for little memory. Both count each distinct text of genres once and unfold those few thousand.
Needs pandas: python3 -m pip install pandas
"""

import json
import resource
import sys
import time

started = time.perf_counter()
import pandas as pd  # noqa: E402

NINE = ["Action", "Adventure", "Comedy", "Crime", "Drama", "Horror", "Romance", "Sci-Fi", "Thriller"]

options = {
    "sep": "\t",
    "usecols": ["titleType", "isAdult", "genres"],
    "dtype": {"titleType": "category", "isAdult": "int8", "genres": "category"},
    "quoting": 3,
    "keep_default_na": False,
    "na_values": {"genres": ["\\N"]},
    "engine": "c",
}


def count(frame):
    """Rows, movies, movies that are not adult, and how many of those have each text of genres."""
    movies = frame["titleType"] == "movie"
    kept = frame.loc[movies & (frame["isAdult"] == 0), "genres"]
    return len(frame), int(movies.sum()), len(kept), kept.value_counts()


def read(path, way):
    if way == "whole":
        return count(pd.read_csv(path, **options))
    rows = movies = kept = 0
    texts = None
    for chunk in pd.read_csv(path, chunksize=1_000_000, **options):
        found = count(chunk)
        rows, movies, kept = rows + found[0], movies + found[1], kept + found[2]
        counts = found[3]
        counts.index = counts.index.astype(str)
        texts = counts if texts is None else texts.add(counts, fill_value=0)
    return rows, movies, kept, texts.astype("int64")


def describe(rows, movies, kept, texts):
    texts = texts[texts > 0]
    table = pd.DataFrame({"genres": texts.index.astype(str).str.split(","), "films": texts.to_numpy()})
    hits = table["genres"].map(lambda genres: [genre in genres for genre in NINE])
    bits = pd.DataFrame(hits.tolist(), columns=NINE)
    any_of_nine = bits.any(axis=1)
    within = table["genres"].map(lambda genres: set(genres) <= set(NINE))
    films = table["films"][any_of_nine]
    unfolded = table[any_of_nine].explode("genres").groupby("genres")["films"].sum()
    weighted = bits.mul(table["films"], axis=0)
    pairs = {a: {b: int(weighted.loc[bits[b], a].sum()) for b in NINE} for a in NINE}
    return {
        "funnel": {
            "titles": rows,
            "types": movies,
            "notAdult": kept,
            "withGenres": int(table["films"].sum()),
            "any": int(films.sum()),
            "within": int(table["films"][within].sum()),
        },
        "genres": {genre: int(count) for genre, count in sorted(unfolded.items())},
        "cardinality": float(weighted.to_numpy().sum() / films.sum()),
        "coOccurrence": [[pairs[a][b] for b in NINE] for a in NINE],
    }


path, way = sys.argv[1:]
figures = describe(*read(path, way))
used = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "figures": figures,
            "seconds": time.perf_counter() - started,
            "processorSeconds": used.ru_utime + used.ru_stime,
            "peakBytes": used.ru_maxrss * 1024,
            "version": pd.__version__,
        }
    )
)
