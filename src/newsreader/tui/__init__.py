"""The screen: shows an `Article` and changes nothing but how it is shown. The only part that imports Textual."""
