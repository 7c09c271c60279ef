"""What entities and quotes share about language: tokens, sentences, word lists."""
