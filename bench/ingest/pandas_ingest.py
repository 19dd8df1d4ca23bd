"""The funnel, counts, label cardinality and co-occurrence of a title.basics file with pandas, as JSON.

    python3 bench/ingest/pandas_ingest.py FILE counts|films whole|chunks

`counts` reads the three columns that the figures need; `films` reads those that the chosen films need too, and keeps
the films, as ingest does. `whole` reads the file in one call, `chunks` half a million rows at a time, keeping what is
chosen. Texts that repeat are categories, numbers are small, and each distinct text of genres is looked at once.
Needs pandas: python3 -m pip install pandas
"""

import json
import resource
import sys
import time

import pandas as pd

NINE = ["Action", "Adventure", "Comedy", "Crime", "Drama", "Horror", "Romance", "Sci-Fi", "Thriller"]

types = {"titleType": "category", "isAdult": "int8", "genres": "category"}
more_types = {"tconst": "str", "primaryTitle": "str", "startYear": "float32", "runtimeMinutes": "float32"}


def read(path, job, way):
    """Rows, movies, movies that are not adult, and these as a frame."""
    dtype = types if job == "counts" else {**types, **more_types}
    options = {
        "sep": "\t",
        "usecols": list(dtype),
        "dtype": dtype,
        "quoting": 3,
        "keep_default_na": False,
        "na_values": {name: ["\\N"] for name in ("genres", "startYear", "runtimeMinutes") if name in dtype},
    }
    if way == "whole":
        frame = pd.read_csv(path, **options)
        movies = frame["titleType"] == "movie"
        part = frame[movies & (frame["isAdult"] == 0)]
        return len(frame), int(movies.sum()), len(part), part
    rows = movies = not_adult = 0
    kept = []
    for chunk in pd.read_csv(path, chunksize=500_000, **options):
        is_movie = chunk["titleType"] == "movie"
        rows, movies = rows + len(chunk), movies + int(is_movie.sum())
        part = chunk[is_movie & (chunk["isAdult"] == 0)].drop(columns=["titleType", "isAdult"])
        not_adult += len(part)
        if job == "counts":
            counts = part["genres"].value_counts()
            part = pd.DataFrame({"genres": counts.index.astype("str"), "films": counts.to_numpy()})
        kept.append(part.astype({"genres": "str"}))
    return rows, movies, not_adult, pd.concat(kept, ignore_index=True)


def count(job, way, frame):
    """How many titles have each text of genres."""
    if job == "counts" and way == "chunks":
        return frame.groupby("genres")["films"].sum()
    return frame["genres"].value_counts()


def describe(rows, movies, kept, texts):
    """The figures from the number of titles with each text of genres."""
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


def describe_films(frame):
    """Sums over the chosen films, by which two lists of films can be compared."""
    texts = frame["genres"].astype("category")
    chosen = [text for text in texts.cat.categories if not set(NINE).isdisjoint(text.split(","))]
    films = frame[texts.isin(chosen)]
    return {
        "films": len(films),
        "ids": int(films["tconst"].str.slice(2).astype("int64").sum()),
        "years": int(films["startYear"].astype("float64").sum(skipna=True)),
        "runtimes": int(films["runtimeMinutes"].astype("float64").sum(skipna=True)),
        "titleCharacters": int(films["primaryTitle"].str.len().sum()),
    }


path, job, way = sys.argv[1:]
started = time.perf_counter()
rows, movies, kept, frame = read(path, job, way)
texts = count(job, way, frame)
figures = describe(rows, movies, kept, texts)
films = describe_films(frame) if job == "films" else None
seconds = time.perf_counter() - started
used = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "figures": figures,
            "films": films,
            "seconds": seconds,
            "processorSeconds": used.ru_utime + used.ru_stime,
            "peakBytes": used.ru_maxrss * 1024,
            "version": pd.__version__,
        }
    )
)
