"""Screens: who reacts to whom. They hold the article and the view; widgets show them."""
