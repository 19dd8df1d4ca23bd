"""BERTopic over the films of a folder: embeddings.f32 (rows of 384) and terms.txt (a film's terms a line). Prints what it
found and what it took as JSON; modules are loaded before the time starts. Run by npm run bench -- topics."""

import json
import resource
import sys
import time
from pathlib import Path

import numpy as np
from bertopic import BERTopic
from hdbscan import HDBSCAN
from sklearn.feature_extraction.text import CountVectorizer
from umap import UMAP

folder, seed, minimum = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
embeddings = np.fromfile(folder / "embeddings.f32", dtype=np.float32).reshape(-1, 384)
texts = (folder / "terms.txt").read_text().split("\n")[: len(embeddings)]

start, processor = time.perf_counter(), time.process_time()
model = BERTopic(
    umap_model=UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed),
    hdbscan_model=HDBSCAN(min_cluster_size=minimum, metric="euclidean", cluster_selection_method="eom", prediction_data=True),
    vectorizer_model=CountVectorizer(tokenizer=str.split, token_pattern=None, lowercase=False),
    embedding_model=None,
    min_topic_size=minimum,
)
topics, _ = model.fit_transform(texts, embeddings)
seconds, processor_seconds = time.perf_counter() - start, time.process_time() - processor
words = [[word for word, _ in model.get_topic(topic)] for topic in range(max(topics) + 1)]
print(
    json.dumps(
        {
            "seconds": seconds,
            "processorSeconds": processor_seconds,
            "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            "outliers": float(np.mean(np.array(topics) < 0)),
            "words": words,
        }
    )
)
