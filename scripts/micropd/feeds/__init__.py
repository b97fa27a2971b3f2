"""The library as feeds: one module a feed, each offering `render`."""
