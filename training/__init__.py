"""Recipes that train the deep encoders. Needed only to retrain what `models/` holds."""

import os

# Threads that wait for each other sleep instead of spinning, so that a long run leaves the machine usable.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
