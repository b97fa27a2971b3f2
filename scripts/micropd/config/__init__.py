"""`mkdocs.yml`: its layers, the environment, the shapes of its values, and our settings in it."""
