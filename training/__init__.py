"""Recipes that train the deep encoders. Needed only to retrain what `models/` holds."""
