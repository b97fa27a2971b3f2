"""Plain values as records of the model, with a problem at the place of each mistake."""
