"""Widgets: each shows one thing and says upwards, by messages, what the reader did with it."""
