"""YAML as trees in which every value has its place, and past mistakes to what is right."""
